// Look-up of one Elsewhere of one load; also says that ids are unique in it.
CREATE CONSTRAINT reseau_elsewhere IF NOT EXISTS FOR (n:Elsewhere) REQUIRE (n.load, n.id) IS UNIQUE
