// What people are at work, by the latest word on them.
UNWIND $rows AS row
MATCH (:Person {id: row.id})-[r:WORKS_FOR]->(:Company)
SET r.role = row.role
