// Keeps a call whole beside its graph: digest, header and archive.
MATCH (d:Document {id: $document})
SET d.digest = $digest, d.header = $header, d.record = $record
