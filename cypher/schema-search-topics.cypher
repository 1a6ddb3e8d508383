// Labels of topics in both languages.
CREATE FULLTEXT INDEX reseau_search_topics IF NOT EXISTS
FOR (n:Topic) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
