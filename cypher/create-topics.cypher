// Writes Topic nodes of a load that readers do not see yet.
UNWIND $rows AS row
CREATE (n:Reseau:Topic)
SET n = row
