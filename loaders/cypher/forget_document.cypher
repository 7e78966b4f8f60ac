// The document itself, with its word on everything it mentions.
MATCH (d:Document {id: $document})
DETACH DELETE d
