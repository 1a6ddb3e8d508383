// Co-authorship that touches these people, each pair once, with the newest joint papers as evidence.
UNWIND $ids AS id
MATCH (p:Person {load: $load, id: id})-[x:AUTHORED]->(w:Paper)<-[y:AUTHORED]-(q:Person)
WHERE x.visibility <= $rank AND y.visibility <= $rank AND p.id <> q.id AND (NOT q.id IN $ids OR p.id < q.id)
WITH DISTINCT p, q, w
ORDER BY coalesce(w.year, 0) DESC, w.id
WITH p, q, collect({id: w.id, title: w.title, year: w.year}) AS joint
MATCH (p)-[c:COAUTHORED_WITH]-(q)
RETURN CASE WHEN p.id < q.id THEN p.id ELSE q.id END AS a, CASE WHEN p.id < q.id THEN q.id ELSE p.id END AS b,
       c.weightBy[$rank] AS weight, c.papersBy[$rank] AS paperCount,
       c.firstBy[$rank] AS first, c.lastBy[$rank] AS last, joint[0..$papers] AS papers
