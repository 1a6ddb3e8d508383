// Writes down that a copy of this name is being written, before its first node: an interrupted load can be swept.
MATCH (meta:ReseauMeta {id: 'reseau'})
WHERE meta.lockedBy = $owner
SET meta.copies = meta.copies + $load
RETURN true AS held
