// Writes COAUTHORED_WITH edges between nodes of one load.
UNWIND $rows AS row
MATCH (a:Person {load: $load, id: row.from})
MATCH (b:Person {load: $load, id: row.to})
CREATE (a)-[edge:COAUTHORED_WITH]->(b)
SET edge = row.properties
