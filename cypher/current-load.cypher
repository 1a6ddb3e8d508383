// The load that readers see now.
MATCH (meta:ReseauMeta {id: 'reseau'})
RETURN meta.currentLoad AS load
