// The things a document mentions, held against other writers until the end of the transaction: only a write locks.
MATCH (:Document {id: $document})-[:MENTIONS]->(n)
WITH n ORDER BY labels(n), n.id
SET n.held = true
REMOVE n.held
RETURN labels(n) AS labels, n.id AS id
