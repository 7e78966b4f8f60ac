// Makes edges of one relation between nodes of two labels; the call's own were deleted before.
UNWIND $rows AS row
MATCH (a:START {id: row.source})
MATCH (b:END {id: row.target})
CREATE (a)-[r:TYPE]->(b)
SET r += row.properties
