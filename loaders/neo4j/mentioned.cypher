// The things a document mentions, held against other writers until the end of the transaction: only a write locks.
MATCH (:Document {id: $document})-[:MENTIONS]->(n:LABEL)
WITH n ORDER BY n.id
SET n.held = true
REMOVE n.held
RETURN n.id AS id
