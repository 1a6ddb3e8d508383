// Where people are on the map, so that Neo4j's own tools can draw the same one.
UNWIND $rows AS row
MATCH (p:Person {load: $load, id: row.person})
SET p.x = row.x, p.y = row.y, p.community = row.community, p.region = row.region,
    p.group = row.group, p.degree = row.degree, p.betweenness = row.betweenness, p.placeOrder = row.placeOrder
RETURN count(p) AS placed
