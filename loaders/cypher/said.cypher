// What each document says of some things of one label.
UNWIND $ids AS id
MATCH (d:Document)-[m:MENTIONS]->(n:LABEL {id: id})
RETURN n.id AS id, d.date AS date, d.source AS source, properties(m) AS properties
