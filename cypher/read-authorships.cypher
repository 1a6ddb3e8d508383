// Bylines of a page of Paper nodes, by id.
MATCH (w:Paper)
WHERE w.load = $load AND w.id > $after AND w.visibility <= $rank
WITH w ORDER BY w.id LIMIT $limit
OPTIONAL MATCH (w)<-[a:AUTHORED]-(p:Person)
WHERE a.visibility <= $rank
RETURN w.id AS after, collect(CASE WHEN a IS NOT NULL THEN {
  id: a.id, paper: w.id, person: p.id, position: a.position, printedName: a.printedName,
  source: a.source, visibility: a.declaredVisibility
} END) AS records
ORDER BY after
