// Who supervises the same students as these people, each pair once, with the students.
UNWIND $ids AS id
MATCH (p:Person {load: $load, id: id})-[x:SUPERVISES]->(student:Person)<-[y:SUPERVISES]-(q:Person)
WHERE x.visibility <= $rank AND y.visibility <= $rank AND p.id <> q.id AND (NOT q.id IN $ids OR p.id < q.id)
WITH DISTINCT p, q, student
RETURN p.id AS a, q.id AS b, collect({id: student.id, name: student.name, kind: student.kinds[$rank]}) AS students
