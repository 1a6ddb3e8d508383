// Interests of a page of Person nodes, by id.
MATCH (p:Person)
WHERE p.load = $load AND p.id > $after AND p.visibility <= $rank
WITH p ORDER BY p.id LIMIT $limit
OPTIONAL MATCH (p)-[a:INTERESTED_IN]->(t:Topic)
WHERE a.visibility <= $rank
RETURN p.id AS after, collect(CASE WHEN a IS NOT NULL THEN {
  id: a.id, person: p.id, topic: t.id, kind: a.kind, score: a.score, source: a.source, visibility: a.declaredVisibility
} END) AS records
ORDER BY after
