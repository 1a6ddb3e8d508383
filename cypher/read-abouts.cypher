// Topics of a page of Paper nodes, by id.
MATCH (w:Paper)
WHERE w.load = $load AND w.id > $after AND w.visibility <= $rank
WITH w ORDER BY w.id LIMIT $limit
OPTIONAL MATCH (w)-[a:ABOUT]->(t:Topic)
WHERE a.visibility <= $rank
RETURN w.id AS after, collect(CASE WHEN a IS NOT NULL THEN {
  id: a.id, paper: w.id, topic: t.id, score: a.score, source: a.source, visibility: a.declaredVisibility
} END) AS records
ORDER BY after
