// Nodes by label, people by the role this audience knows of. Scans the load: it counts all of it.
MATCH (n:Person)
WHERE n.load = $load AND n.id > '' AND n.visibility <= $rank
RETURN 'Person' AS label, n.kinds[$rank] AS kind, count(*) AS nodes
UNION ALL
MATCH (n:Topic)
WHERE n.load = $load AND n.id > '' AND n.visibility <= $rank
RETURN 'Topic' AS label, null AS kind, count(*) AS nodes
UNION ALL
MATCH (n:Paper)
WHERE n.load = $load AND n.id > '' AND n.visibility <= $rank
RETURN 'Paper' AS label, null AS kind, count(*) AS nodes
UNION ALL
MATCH (n:Institution)
WHERE n.load = $load AND n.id > '' AND n.visibility <= $rank
RETURN 'Institution' AS label, null AS kind, count(*) AS nodes
