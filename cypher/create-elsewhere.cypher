// Writes Elsewhere nodes of a load that readers do not see yet.
// An Elsewhere stands for the place of roles whose institution nobody stated.
UNWIND $rows AS row
CREATE (n:Reseau:Elsewhere)
SET n = row
