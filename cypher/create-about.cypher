// Writes ABOUT edges between nodes of one load.
UNWIND $rows AS row
MATCH (a:Paper {load: $load, id: row.from})
MATCH (b:Topic {load: $load, id: row.to})
CREATE (a)-[edge:ABOUT]->(b)
SET edge = row.properties
