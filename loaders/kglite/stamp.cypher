// The version of the document that the graph now holds.
MATCH (d:Document {id: $document})
SET d.digest = $digest
