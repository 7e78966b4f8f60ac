// All edges of one relation between nodes of two labels.
MATCH (a:START)-[r:TYPE]->(b:END)
RETURN a.id AS source, b.id AS target, properties(r) AS properties
