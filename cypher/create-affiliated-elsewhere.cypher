// Writes AFFILIATED_WITH edges between nodes of one load.
UNWIND $rows AS row
MATCH (a:Person {load: $load, id: row.from})
MATCH (b:Elsewhere {load: $load, id: row.to})
CREATE (a)-[edge:AFFILIATED_WITH]->(b)
SET edge = row.properties
