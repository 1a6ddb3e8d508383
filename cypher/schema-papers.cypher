// Look-up of one Paper of one load; also says that ids are unique in it.
CREATE CONSTRAINT reseau_papers IF NOT EXISTS FOR (n:Paper) REQUIRE (n.load, n.id) IS UNIQUE
