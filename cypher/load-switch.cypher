// The one small step that readers see: from now on the new load is the graph. What was said of the old one goes.
MATCH (meta:ReseauMeta {id: 'reseau'})
WHERE meta.lockedBy = $owner
SET meta.currentLoad = $load, meta.hash = $hash,
    meta.nameEn = $nameEn, meta.nameFr = $nameFr, meta.nameFrMissing = $nameFrMissing,
    meta.institute = $institute, meta.asOf = $asOf
REMOVE meta.analysisDataset, meta.analysisAsOf, meta.analysisSeed, meta.analysisResolution,
       meta.analysisModularity, meta.analysisBetweennessError
RETURN true AS held
