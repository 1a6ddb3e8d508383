// Writes Institution nodes of a load that readers do not see yet.
UNWIND $rows AS row
CREATE (n:Reseau:Institution)
SET n = row
