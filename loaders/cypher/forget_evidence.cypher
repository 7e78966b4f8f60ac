// A document's places, with all their edges.
MATCH (e:Evidence)
WHERE e.source = $source
DETACH DELETE e
