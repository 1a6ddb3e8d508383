// People by their folded names, the most published first; `rankSearch` orders them.
CALL db.index.fulltext.queryNodes('reseau_search_people', $query) YIELD node AS p
WHERE p.load = $load AND p.visibility <= $rank AND p.name IS NOT NULL
WITH p ORDER BY p.paperCounts[$rank] DESC, p.id LIMIT $limit
OPTIONAL MATCH (i:Institution {load: $load, id: p.homes[$rank]})
RETURN p.id AS id, p.name AS text, p.kinds[$rank] AS kind, p.paperCounts[$rank] AS importance,
       CASE WHEN i IS NOT NULL THEN {id: i.id, name: {en: i.nameEn, fr: i.nameFr, frMissing: i.nameFrMissing}, shortName: i.shortName} END AS institution,
       [k IN range(0, size(p.aliasValues) - 1) WHERE p.aliasVisibilities[k] IN $visible | p.aliasValues[k]] AS aliases
