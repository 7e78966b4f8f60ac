// The things a document mentions.
MATCH (:Document {id: $document})-[:MENTIONS]->(n)
RETURN labels(n) AS labels, n.id AS id
