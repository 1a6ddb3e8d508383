// Writes AFFILIATED_WITH edges between nodes of one load.
UNWIND $rows AS row
MATCH (a:Person {load: $load, id: row.from})
MATCH (b:Institution {load: $load, id: row.to})
CREATE (a)-[edge:AFFILIATED_WITH]->(b)
SET edge = row.properties
