// WORKS_FOR stands once, however many calls a person speaks in.
UNWIND $rows AS row
MATCH (a:Person {id: row.source})
MATCH (b:Company {id: row.target})
MERGE (a)-[r:WORKS_FOR]->(b)
SET r += row.properties
