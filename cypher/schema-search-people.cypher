// Names and aliases without case and accents, one field per audience so that nobody is found by an alias they keep private.
CREATE FULLTEXT INDEX reseau_search_people IF NOT EXISTS
FOR (n:Person) ON EACH [n.searchPublic, n.searchMembers, n.searchStaff]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
