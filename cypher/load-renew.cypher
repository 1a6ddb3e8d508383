// Says that the loader is alive; no row means that another one took over.
MATCH (meta:ReseauMeta {id: 'reseau'})
WHERE meta.lockedBy = $owner
SET meta.lockedUntil = timestamp() + $leaseMs
RETURN true AS held
