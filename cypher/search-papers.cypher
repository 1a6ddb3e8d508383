// Papers by their folded titles, the newest first.
CALL db.index.fulltext.queryNodes('reseau_search_papers', $query) YIELD node AS w
WHERE w.load = $load AND w.visibility <= $rank
WITH w ORDER BY coalesce(w.year, 0) DESC, w.id LIMIT $limit
RETURN w.id AS id, w.title AS text, w.year AS year, w.venue AS venue
