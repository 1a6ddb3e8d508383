// Topics by their folded labels in both languages, those with most papers first.
CALL db.index.fulltext.queryNodes('reseau_search_topics', $query) YIELD node AS t
WHERE t.load = $load AND t.visibility <= $rank
WITH t ORDER BY t.paperCounts[$rank] DESC, t.id LIMIT $limit
RETURN t.id AS id, {en: t.labelEn, fr: t.labelFr, frMissing: t.labelFrMissing} AS label, t.paperCounts[$rank] AS importance
