// Papers of some people since a year, newest first, each with its authors as it prints them.
MATCH (me:Person)-[mine:AUTHORED]->(w:Paper)
WHERE me.load = $load AND me.id IN $ids AND me.visibility <= $rank AND mine.visibility <= $rank
WITH DISTINCT w
WHERE coalesce(w.year, 0) >= $since
WITH w ORDER BY coalesce(w.year, 0) DESC, w.id LIMIT $limit
OPTIONAL MATCH (w)<-[a:AUTHORED]-(p:Person)
WHERE a.visibility <= $rank
WITH w, a, p ORDER BY a.position, a.id
WITH w, collect(coalesce(a.printedName, p.name)) AS authors
RETURN {
  id: w.id, title: w.title, year: w.year, venue: w.venue, url: w.url, authors: authors,
  externalIds: [i IN range(0, size(w.externalIdValues) - 1) WHERE w.externalIdVisibilities[i] IN $visible |
    {scheme: w.externalIdSchemes[i], value: w.externalIdValues[i], visibility: w.externalIdVisibilities[i]}],
  othersHidden: w.othersHidden[$rank], bylineComplete: w.bylineComplete
} AS reference
ORDER BY coalesce(reference.year, 0) DESC, reference.id
