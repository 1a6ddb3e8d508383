// Writes SUPERVISES edges between nodes of one load.
UNWIND $rows AS row
MATCH (a:Person {load: $load, id: row.from})
MATCH (b:Person {load: $load, id: row.to})
CREATE (a)-[edge:SUPERVISES]->(b)
SET edge = row.properties
