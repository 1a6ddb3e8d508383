// Supervision that touches these people, each pair once.
UNWIND $ids AS id
MATCH (p:Person {load: $load, id: id})-[s:SUPERVISES]-(q:Person)
WHERE s.visibility <= $rank AND (NOT q.id IN $ids OR p.id < q.id)
RETURN DISTINCT CASE WHEN p.id < q.id THEN p.id ELSE q.id END AS a, CASE WHEN p.id < q.id THEN q.id ELSE p.id END AS b
