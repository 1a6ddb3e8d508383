// Writes Paper nodes of a load that readers do not see yet.
UNWIND $rows AS row
CREATE (n:Reseau:Paper)
SET n = row
