// A page of people, by id, with the facts of this audience. Dates and levels of guarded roles are staff's.
MATCH (p:Person)
WHERE p.load = $load AND p.id > $after AND p.visibility <= $rank
WITH p ORDER BY p.id LIMIT $limit
OPTIONAL MATCH (p)-[r:AFFILIATED_WITH]->(i)
WHERE r.visibility <= $rank
WITH p, r, i ORDER BY p.id, r.place
WITH p, collect(CASE WHEN r IS NOT NULL THEN {
      id: r.id,
      kind: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.kind ELSE r.shownKind END,
      title: CASE WHEN r.titleEn IS NOT NULL AND ($rank = 2 OR NOT r.guarded) THEN {en: r.titleEn, fr: r.titleFr, frMissing: r.titleFrMissing} END,
      level: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.level END,
      institution: CASE WHEN i:Institution AND i.visibility <= $rank THEN i.id END,
      start: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.start END,
      until: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.until END,
      source: r.source, visibility: r.declaredVisibility
    } END) AS roles
RETURN p.id AS after, [{
  id: p.id, name: p.name,
  aliases: [i IN range(0, size(p.aliasValues) - 1) WHERE p.aliasVisibilities[i] IN $visible |
    {value: p.aliasValues[i], kind: p.aliasKinds[i], visibility: p.aliasVisibilities[i]}],
  externalIds: [i IN range(0, size(p.externalIdValues) - 1) WHERE p.externalIdVisibilities[i] IN $visible |
    {scheme: p.externalIdSchemes[i], value: p.externalIdValues[i], visibility: p.externalIdVisibilities[i]}],
  roles: roles, intake: CASE WHEN p.intakeVisibility IN $visible THEN {takes: p.intakeTakes, until: p.intakeUntil, visibility: p.intakeVisibility} END,
  optedIn: p.optedIn, hidden: p.hidden, source: p.source, visibility: p.declaredVisibility
}] AS records
ORDER BY after
