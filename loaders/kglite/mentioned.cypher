// The things a document mentions.
MATCH (:Document {id: $document})-[:MENTIONS]->(n:LABEL)
RETURN n.id AS id
ORDER BY id
