// Everybody who supervises or ever held a faculty role, with roles and topics as this audience sees them.
// Scans people: a table of everybody is what is asked for.
MATCH (p:Person)
WHERE p.load = $load AND p.id > '' AND p.visibility <= $rank
OPTIONAL MATCH (p)-[s:SUPERVISES]->(:Person)
WHERE s.visibility <= $rank
WITH p, count(s) AS supervisions
OPTIONAL MATCH (p)-[r:AFFILIATED_WITH]->(i)
WHERE r.visibility <= $rank
WITH p, supervisions, collect(CASE WHEN r IS NOT NULL THEN {
      id: r.id,
      kind: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.kind ELSE r.shownKind END,
      institution: CASE WHEN i:Institution AND i.visibility <= $rank THEN i.id END,
      start: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.start END,
      until: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.until END
    } END) AS roles
WHERE supervisions > 0 OR any(role IN roles WHERE role.kind = 'faculty')
OPTIONAL MATCH (p)-[interest:INTERESTED_IN]->(t:Topic)
WHERE interest.visibility <= $rank
RETURN {id: p.id, name: p.name, kind: p.kinds[$rank]} AS person, roles, collect(t.id) AS topics,
  CASE WHEN p.intakeVisibility IN $visible THEN {takes: p.intakeTakes, until: p.intakeUntil} END AS intake
