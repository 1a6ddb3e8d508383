// The papers of a person, each with its whole byline and topics.
MATCH (me:Person {load: $load, id: $id})-[mine:AUTHORED]->(w:Paper)
WHERE me.visibility <= $rank AND mine.visibility <= $rank
WITH DISTINCT w
OPTIONAL MATCH (w)<-[a:AUTHORED]-(p:Person)
WHERE a.visibility <= $rank
WITH w, a, p ORDER BY a.position, a.id
WITH w, collect(CASE WHEN p IS NOT NULL THEN {id: p.id, name: p.name, kind: p.kinds[$rank]} END) AS authors
OPTIONAL MATCH (w)-[about:ABOUT]->(t:Topic)
WHERE about.visibility <= $rank
WITH w, authors, collect(CASE WHEN t IS NOT NULL THEN {topic: {id: t.id, label: {en: t.labelEn, fr: t.labelFr, frMissing: t.labelFrMissing}}, score: about.score} END) AS topics
RETURN {
  ref: {
    id: w.id, title: w.title, year: w.year, venue: w.venue, url: w.url, authors: authors,
    othersHidden: w.othersHidden[$rank], bylineComplete: w.bylineComplete
  },
  topics: topics
} AS paper
