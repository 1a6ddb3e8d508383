// Look-up of one Community of one load; also says that ids are unique in it.
CREATE CONSTRAINT reseau_communities IF NOT EXISTS FOR (n:Community) REQUIRE (n.load, n.id) IS UNIQUE
