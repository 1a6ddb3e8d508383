// Who is interested in a topic or one below it.
MATCH (top:Topic {load: $load, id: $id})<-[:BROADER*0..1]-(member:Topic)<-[interest:INTERESTED_IN]-(p:Person)
WHERE top.visibility <= $rank AND member.visibility <= $rank AND interest.visibility <= $rank
RETURN {id: p.id, name: p.name, kind: p.kinds[$rank]} AS person, interest.kind AS kind
