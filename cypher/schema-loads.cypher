// Finds what an old or interrupted load left, to sweep it.
CREATE INDEX reseau_loads IF NOT EXISTS FOR (n:Reseau) ON (n.load)
