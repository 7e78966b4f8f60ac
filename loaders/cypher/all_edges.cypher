// All edges of one relation.
MATCH (a)-[r:TYPE]->(b)
RETURN labels(a) AS starts, a.id AS source, labels(b) AS ends, b.id AS target, properties(r) AS properties
