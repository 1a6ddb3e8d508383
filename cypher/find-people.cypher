// People by id.
MATCH (p:Person)
WHERE p.load = $load AND p.id IN $ids AND p.visibility <= $rank
RETURN {id: p.id, name: p.name, kind: p.kinds[$rank]} AS person
