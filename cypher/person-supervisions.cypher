// Supervision of and by a person, with levels and dates for staff only.
MATCH (me:Person {load: $load, id: $id})-[s:SUPERVISES]-(other:Person)
WHERE me.visibility <= $rank AND s.visibility <= $rank
OPTIONAL MATCH (i:Institution {load: $load, id: s.institution})
WHERE i.visibility <= $rank
RETURN startNode(s).id = me.id AS supervises, {id: other.id, name: other.name, kind: other.kinds[$rank]} AS person, {
  id: s.id, role: s.role, shared: s.shared,
  level: CASE WHEN $rank = 2 THEN s.level ELSE 'unstated' END,
  start: CASE WHEN $rank = 2 THEN s.start END,
  until: CASE WHEN $rank = 2 THEN s.until END,
  visibility: s.declaredVisibility
} AS supervision, CASE WHEN i IS NOT NULL THEN {id: i.id, name: {en: i.nameEn, fr: i.nameFr, frMissing: i.nameFrMissing}, shortName: i.shortName} END AS institution
