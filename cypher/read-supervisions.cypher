// Supervisions, with levels, dates and notes for staff only, of a page of Person nodes, by id.
MATCH (p:Person)
WHERE p.load = $load AND p.id > $after AND p.visibility <= $rank
WITH p ORDER BY p.id LIMIT $limit
OPTIONAL MATCH (p)-[s:SUPERVISES]->(student:Person)
WHERE s.visibility <= $rank
RETURN p.id AS after, collect(CASE WHEN s IS NOT NULL THEN {
  id: s.id, supervisor: p.id, student: student.id, role: s.role, shared: s.shared,
  level: CASE WHEN $rank = 2 THEN s.level ELSE 'unstated' END,
  institution: CASE WHEN s.institutionVisibility <= $rank THEN s.institution END,
  start: CASE WHEN $rank = 2 THEN s.start END,
  until: CASE WHEN $rank = 2 THEN s.until END,
  note: CASE WHEN $rank = 2 THEN s.note END, source: s.source, visibility: s.declaredVisibility
} END) AS records
ORDER BY after
