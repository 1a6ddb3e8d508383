// A person with their roles and their place on the map.
MATCH (p:Person {load: $load, id: $id})
WHERE p.visibility <= $rank
OPTIONAL MATCH (p)-[r:AFFILIATED_WITH]->(i)
WHERE r.visibility <= $rank
WITH p, r, i ORDER BY r.place
WITH p, collect(CASE WHEN r IS NOT NULL THEN {
      id: r.id,
      kind: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.kind ELSE r.shownKind END,
      title: CASE WHEN r.titleEn IS NOT NULL AND ($rank = 2 OR NOT r.guarded) THEN {en: r.titleEn, fr: r.titleFr, frMissing: r.titleFrMissing} END,
      level: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.level END,
      institution: CASE WHEN i:Institution AND i.visibility <= $rank THEN i.id END,
      start: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.start END,
      until: CASE WHEN $rank = 2 OR NOT r.guarded THEN r.until END,
      source: r.source, visibility: r.declaredVisibility
    } END) AS roles,
     collect(DISTINCT CASE WHEN i:Institution AND i.visibility <= $rank THEN {id: i.id, name: {en: i.nameEn, fr: i.nameFr, frMissing: i.nameFrMissing}, shortName: i.shortName} END) AS institutions
RETURN {
  id: p.id, name: p.name,
  aliases: [i IN range(0, size(p.aliasValues) - 1) WHERE p.aliasVisibilities[i] IN $visible |
    {value: p.aliasValues[i], kind: p.aliasKinds[i], visibility: p.aliasVisibilities[i]}],
  externalIds: [i IN range(0, size(p.externalIdValues) - 1) WHERE p.externalIdVisibilities[i] IN $visible |
    {scheme: p.externalIdSchemes[i], value: p.externalIdValues[i], visibility: p.externalIdVisibilities[i]}],
  roles: roles, intake: CASE WHEN p.intakeVisibility IN $visible THEN {takes: p.intakeTakes, until: p.intakeUntil, visibility: p.intakeVisibility} END,
  source: p.source
} AS person, p.kinds[$rank] AS kind, institutions, p.community AS community, p.region AS region, p.group AS group
