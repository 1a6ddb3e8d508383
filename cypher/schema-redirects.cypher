// Look-up of one Redirect of one load; also says that ids are unique in it.
CREATE CONSTRAINT reseau_redirects IF NOT EXISTS FOR (n:Redirect) REQUIRE (n.load, n.id) IS UNIQUE
