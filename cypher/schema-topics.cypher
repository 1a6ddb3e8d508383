// Look-up of one Topic of one load; also says that ids are unique in it.
CREATE CONSTRAINT reseau_topics IF NOT EXISTS FOR (n:Topic) REQUIRE (n.load, n.id) IS UNIQUE
