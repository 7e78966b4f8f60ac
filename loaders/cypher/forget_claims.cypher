// A document's claims, with all their edges.
MATCH (c:Claim)
WHERE c.source = $source
DETACH DELETE c
