// Edges by type. Scans the load: it counts all of it.
MATCH (n:Person)-[e:SUPERVISES]->()
WHERE n.load = $load AND n.id > '' AND e.visibility <= $rank
RETURN 'SUPERVISES' AS type, count(e) AS edges
UNION ALL
MATCH (n:Person)-[e:AUTHORED]->()
WHERE n.load = $load AND n.id > '' AND e.visibility <= $rank
RETURN 'AUTHORED' AS type, count(e) AS edges
UNION ALL
MATCH (n:Paper)-[e:ABOUT]->()
WHERE n.load = $load AND n.id > '' AND e.visibility <= $rank
RETURN 'ABOUT' AS type, count(e) AS edges
UNION ALL
MATCH (n:Person)-[e:INTERESTED_IN]->()
WHERE n.load = $load AND n.id > '' AND e.visibility <= $rank
RETURN 'INTERESTED_IN' AS type, count(e) AS edges
UNION ALL
MATCH (n:Person)-[e:AFFILIATED_WITH]->()
WHERE n.load = $load AND n.id > '' AND e.visibility <= $rank
RETURN 'AFFILIATED_WITH' AS type, count(e) AS edges
UNION ALL
MATCH (n:Topic)-[e:BROADER]->()
WHERE n.load = $load AND n.id > '' AND e.visibility <= $rank
RETURN 'BROADER' AS type, count(e) AS edges
UNION ALL
MATCH (n:Person)-[e:COAUTHORED_WITH]->()
WHERE n.load = $load AND n.id > '' AND e.visibility <= $rank
RETURN 'COAUTHORED_WITH' AS type, count(e) AS edges
UNION ALL
MATCH (n:Person)-[e:COSUPERVISES_WITH]->()
WHERE n.load = $load AND n.id > '' AND e.visibility <= $rank
RETURN 'COSUPERVISES_WITH' AS type, count(e) AS edges
