// Writes Redirect nodes of a load that readers do not see yet.
// A Redirect is a merged record's old id.
UNWIND $rows AS row
CREATE (n:Reseau:Redirect)
SET n = row
