// Takes the lock of loaders, unless another loader holds it. The first SET takes the node's write lock, so that the
// condition after it reads what was last committed.
MERGE (meta:ReseauMeta {id: 'reseau'})
ON CREATE SET meta:Reseau, meta.loads = 0, meta.copies = []
SET meta.claimedAt = timestamp()
WITH meta
WHERE meta.lockedUntil IS NULL OR meta.lockedUntil < timestamp()
SET meta.lockedBy = $owner, meta.lockedUntil = timestamp() + $leaseMs, meta.loads = meta.loads + 1
RETURN meta.loads AS loads, meta.currentLoad AS currentLoad, meta.hash AS hash, meta.copies AS copies
