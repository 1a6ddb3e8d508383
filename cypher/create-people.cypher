// Writes Person nodes of a load that readers do not see yet, labelled by their current role as well.
UNWIND $rows AS row
CREATE (n:Reseau:Person)
SET n = row
FOREACH (_ IN CASE row.kind WHEN 'faculty' THEN [1] ELSE [] END | SET n:Faculty)
FOREACH (_ IN CASE row.kind WHEN 'staff' THEN [1] ELSE [] END | SET n:Staff)
FOREACH (_ IN CASE row.kind WHEN 'postdoc' THEN [1] ELSE [] END | SET n:Postdoc)
FOREACH (_ IN CASE row.kind WHEN 'student' THEN [1] ELSE [] END | SET n:Student)
FOREACH (_ IN CASE row.kind WHEN 'visiting' THEN [1] ELSE [] END | SET n:Visiting)
FOREACH (_ IN CASE row.kind WHEN 'intern' THEN [1] ELSE [] END | SET n:Intern)
FOREACH (_ IN CASE row.kind WHEN 'collaborator' THEN [1] ELSE [] END | SET n:Collaborator)
FOREACH (_ IN CASE row.kind WHEN 'alumnus' THEN [1] ELSE [] END | SET n:Alumnus)
FOREACH (_ IN CASE row.kind WHEN 'external' THEN [1] ELSE [] END | SET n:External)
