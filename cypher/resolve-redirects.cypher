// Where the old ids among these lead.
MATCH (r:Redirect)
WHERE r.load = $load AND r.id IN $ids AND r.visibility <= $rank
RETURN r.id AS from, r.to AS to
