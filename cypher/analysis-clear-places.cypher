// Forgets the map on people. Scans the load: everybody has a place.
MATCH (p:Person)
WHERE p.load = $load AND p.id > ''
REMOVE p.x, p.y, p.community, p.region, p.group, p.degree, p.betweenness, p.placeOrder
