// A page of institutions, by id.
MATCH (i:Institution)
WHERE i.load = $load AND i.id > $after AND i.visibility <= $rank
WITH i ORDER BY i.id LIMIT $limit
RETURN i.id AS after, [{
  id: i.id, name: {en: i.nameEn, fr: i.nameFr, frMissing: i.nameFrMissing}, shortName: i.shortName,
  kind: i.kind, source: i.source, visibility: i.declaredVisibility
}] AS records
