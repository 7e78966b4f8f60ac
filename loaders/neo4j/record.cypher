// One call, whole.
MATCH (d:Document {id: $document})
RETURN d.record AS record
