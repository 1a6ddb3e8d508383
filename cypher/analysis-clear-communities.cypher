// Forgets the communities of an earlier analysis.
MATCH (c:Community)
WHERE c.load = $load AND c.id > ''
DETACH DELETE c
