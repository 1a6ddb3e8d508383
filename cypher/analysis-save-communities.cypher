// Writes Community nodes.
UNWIND $rows AS row
CREATE (c:Reseau:Community)
SET c = row
