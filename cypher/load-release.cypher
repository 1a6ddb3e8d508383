// Gives the lock back.
MATCH (meta:ReseauMeta {id: 'reseau'})
WHERE meta.lockedBy = $owner
REMOVE meta.lockedBy, meta.lockedUntil
