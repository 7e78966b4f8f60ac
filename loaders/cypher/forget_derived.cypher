// The edges derived from a document's claims.
MATCH (:Company)-[r:TYPE]->()
WHERE r.document = $source
DELETE r
