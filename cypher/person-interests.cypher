// The topics a person is interested in.
MATCH (me:Person {load: $load, id: $id})-[interest:INTERESTED_IN]->(t:Topic)
WHERE me.visibility <= $rank AND interest.visibility <= $rank
RETURN {id: t.id, label: {en: t.labelEn, fr: t.labelFr, frMissing: t.labelFrMissing}} AS topic, interest.kind AS kind, interest.score AS score
