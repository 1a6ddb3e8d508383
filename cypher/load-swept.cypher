// Forgets a load of which nothing is left.
MATCH (meta:ReseauMeta {id: 'reseau'})
WHERE meta.lockedBy = $owner AND (meta.currentLoad IS NULL OR meta.currentLoad <> $stale)
SET meta.copies = [name IN meta.copies WHERE name <> $stale]
RETURN true AS held
