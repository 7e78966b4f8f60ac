// Claims of those ids that belong to another document.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.source <> $source
RETURN c.id AS id, c.source AS source
LIMIT 1
