// A topic with the one above it and those below it.
MATCH (t:Topic {load: $load, id: $id})
WHERE t.visibility <= $rank
OPTIONAL MATCH (t)-[:BROADER]->(parent:Topic)
WHERE parent.visibility <= $rank
OPTIONAL MATCH (child:Topic)-[:BROADER]->(t)
WHERE child.visibility <= $rank
WITH t, parent, child ORDER BY child.id
RETURN {id: t.id, label: {en: t.labelEn, fr: t.labelFr, frMissing: t.labelFrMissing}} AS topic, CASE WHEN parent IS NOT NULL THEN {id: parent.id, label: {en: parent.labelEn, fr: parent.labelFr, frMissing: parent.labelFrMissing}} END AS parent,
       collect(CASE WHEN child IS NOT NULL THEN {id: child.id, label: {en: child.labelEn, fr: child.labelFr, frMissing: child.labelFrMissing}} END) AS children
