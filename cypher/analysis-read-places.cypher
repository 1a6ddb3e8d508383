// The places of everybody this audience sees, in the order of the saved analysis. Scans the load: it reads all of it.
MATCH (p:Person)
WHERE p.load = $load AND p.id > '' AND p.visibility <= $rank AND p.placeOrder IS NOT NULL
WITH p ORDER BY p.placeOrder
RETURN {
  person: p.id, x: p.x, y: p.y, community: p.community, region: p.region, group: p.group,
  degree: p.degree, betweenness: p.betweenness
} AS place
