// Writes INTERESTED_IN edges between nodes of one load.
UNWIND $rows AS row
MATCH (a:Person {load: $load, id: row.from})
MATCH (b:Topic {load: $load, id: row.to})
CREATE (a)-[edge:INTERESTED_IN]->(b)
SET edge = row.properties
