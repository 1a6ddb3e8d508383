// Writes BROADER edges between nodes of one load.
UNWIND $rows AS row
MATCH (a:Topic {load: $load, id: row.from})
MATCH (b:Topic {load: $load, id: row.to})
CREATE (a)-[edge:BROADER]->(b)
SET edge = row.properties
