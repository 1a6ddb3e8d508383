// What the loaded Dataset says of itself, and its content hash.
MATCH (meta:ReseauMeta {id: 'reseau'})
WHERE meta.currentLoad = $load
RETURN meta.hash AS hash, {
  format: 'reseau-dataset', version: 1,
  name: {en: meta.nameEn, fr: meta.nameFr, frMissing: meta.nameFrMissing},
  institute: meta.institute, asOf: meta.asOf
} AS header
