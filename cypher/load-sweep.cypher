// Removes some nodes of a load that nobody reads any more, with all their relationships. Repeated until 0. What readers see
// is never removed, whatever the loader believes.
MATCH (meta:ReseauMeta {id: 'reseau'})
WHERE meta.currentLoad IS NULL OR meta.currentLoad <> $stale
MATCH (n:Reseau {load: $stale})
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
