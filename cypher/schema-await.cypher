// Waits until the indexes answer, so that the load that follows uses them.
CALL db.awaitIndexes(120)
