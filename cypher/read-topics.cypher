// A page of topics, by id; a parent this audience may not see is none.
MATCH (t:Topic)
WHERE t.load = $load AND t.id > $after AND t.visibility <= $rank
WITH t ORDER BY t.id LIMIT $limit
OPTIONAL MATCH (t)-[:BROADER]->(parent:Topic)
WHERE parent.visibility <= $rank
RETURN t.id AS after, [{
  id: t.id, label: {en: t.labelEn, fr: t.labelFr, frMissing: t.labelFrMissing}, parent: parent.id,
  source: t.source, visibility: t.declaredVisibility
}] AS records
ORDER BY after
