// What the analysis says of itself, if this load is still the one that readers see.
MATCH (meta:ReseauMeta {id: 'reseau'})
WHERE meta.currentLoad = $load
SET meta.analysisDataset = $dataset, meta.analysisAsOf = $asOf, meta.analysisSeed = $seed,
    meta.analysisResolution = $resolution, meta.analysisModularity = $modularity,
    meta.analysisBetweennessError = $betweennessError
RETURN true AS held
