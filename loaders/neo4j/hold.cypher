// Holds a loaded document against other writers.
MATCH (d:Document {id: $document})
SET d.held = true
REMOVE d.held
RETURN d.digest AS digest
