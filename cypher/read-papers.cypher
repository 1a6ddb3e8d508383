// A page of papers, by id.
MATCH (w:Paper)
WHERE w.load = $load AND w.id > $after AND w.visibility <= $rank
WITH w ORDER BY w.id LIMIT $limit
RETURN w.id AS after, [{
  id: w.id, title: w.title, abstract: w.abstract, year: w.year, date: w.date, venue: w.venue, url: w.url, keywords: w.keywords,
  externalIds: [i IN range(0, size(w.externalIdValues) - 1) WHERE w.externalIdVisibilities[i] IN $visible |
    {scheme: w.externalIdSchemes[i], value: w.externalIdValues[i], visibility: w.externalIdVisibilities[i]}],
  bylineComplete: w.bylineComplete, othersHidden: w.othersHidden[$rank], source: w.source, visibility: w.declaredVisibility
}] AS records
