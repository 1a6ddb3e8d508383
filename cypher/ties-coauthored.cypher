// Co-authorship that touches these people, each pair once, in this audience's figures.
UNWIND $ids AS id
MATCH (p:Person {load: $load, id: id})-[c:COAUTHORED_WITH]-(q:Person)
WHERE c.visibility <= $rank AND (NOT q.id IN $ids OR p.id < q.id)
RETURN CASE WHEN p.id < q.id THEN p.id ELSE q.id END AS a, CASE WHEN p.id < q.id THEN q.id ELSE p.id END AS b,
       c.papersBy[$rank] AS papers, c.weightBy[$rank] AS weight
