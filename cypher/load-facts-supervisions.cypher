// Every supervision as this audience sees it. Scans people, as supervision has no index of its own.
MATCH (p:Person)
WHERE p.load = $load AND p.id > '' AND p.visibility <= $rank
MATCH (p)-[s:SUPERVISES]->(student:Person)
WHERE s.visibility <= $rank
RETURN s.id AS id, p.id AS supervisor, student.id AS student, s.role AS role, s.shared AS shared,
       CASE WHEN $rank = 2 THEN s.level ELSE 'unstated' END AS level,
       CASE WHEN $rank = 2 THEN s.start END AS start,
       CASE WHEN $rank = 2 THEN s.until END AS until
