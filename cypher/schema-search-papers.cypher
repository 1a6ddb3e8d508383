// Titles of papers.
CREATE FULLTEXT INDEX reseau_search_papers IF NOT EXISTS
FOR (n:Paper) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
