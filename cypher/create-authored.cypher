// Writes AUTHORED edges between nodes of one load.
UNWIND $rows AS row
MATCH (a:Person {load: $load, id: row.from})
MATCH (b:Paper {load: $load, id: row.to})
CREATE (a)-[edge:AUTHORED]->(b)
SET edge = row.properties
