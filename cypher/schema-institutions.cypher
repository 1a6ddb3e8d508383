// Look-up of one Institution of one load; also says that ids are unique in it.
CREATE CONSTRAINT reseau_institutions IF NOT EXISTS FOR (n:Institution) REQUIRE (n.load, n.id) IS UNIQUE
