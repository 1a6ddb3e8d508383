// One meta node: the lock of loaders and the name of the load that readers see.
CREATE CONSTRAINT reseau_meta IF NOT EXISTS FOR (n:ReseauMeta) REQUIRE n.id IS UNIQUE
