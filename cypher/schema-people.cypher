// Look-up of one Person of one load; also says that ids are unique in it.
CREATE CONSTRAINT reseau_people IF NOT EXISTS FOR (n:Person) REQUIRE (n.load, n.id) IS UNIQUE
