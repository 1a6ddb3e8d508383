// What the saved analysis says of itself.
MATCH (meta:ReseauMeta {id: 'reseau'})
WHERE meta.currentLoad = $load AND meta.analysisDataset IS NOT NULL
RETURN meta.analysisDataset AS dataset, meta.analysisAsOf AS asOf, meta.analysisSeed AS seed,
       meta.analysisResolution AS resolution, meta.analysisModularity AS modularity,
       meta.analysisBetweennessError AS betweennessError
