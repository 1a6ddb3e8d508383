// A page of redirects, by the id they lead from.
MATCH (r:Redirect)
WHERE r.load = $load AND r.id > $after AND r.visibility <= $rank
WITH r ORDER BY r.id LIMIT $limit
RETURN r.id AS after, [{from: r.id, to: r.to}] AS records
