// Supervision that touches these people, each once, with levels and dates for staff only.
UNWIND $ids AS id
MATCH (p:Person {load: $load, id: id})-[s:SUPERVISES]-(q:Person)
WHERE s.visibility <= $rank AND (NOT q.id IN $ids OR p.id < q.id)
RETURN startNode(s).id AS supervisor, endNode(s).id AS student, s.role AS role,
       CASE WHEN $rank = 2 THEN s.level ELSE 'unstated' END AS level,
       CASE WHEN $rank = 2 THEN s.start END AS start,
       CASE WHEN $rank = 2 THEN s.until END AS until
