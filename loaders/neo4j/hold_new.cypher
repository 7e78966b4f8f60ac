// Holds a document against other writers, making it where there is none; which version of it is loaded.
MERGE (d:Document {id: $document})
SET d.held = true
REMOVE d.held
RETURN d.digest AS digest
