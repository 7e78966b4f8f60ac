// title: What stands around a name, as a graph
// answers: The nodes one step from a named thing, with what joins them; for Neo4j Browser.
// parameter: name text required the thing, by name or alias
// parameter: limit integer 200 how many relations at most
MATCH (n)-[r]-(m)
WHERE (n:Company OR n:Product OR n:Initiative OR n:Organization OR n:Event OR n:Segment OR n:Metric OR n:Person)
  AND (toLower(n.name) = toLower($name) OR any(alias IN n.aliases WHERE toLower(alias) = toLower($name)))
  AND NOT type(r) IN ['MENTIONS', 'MAKES', 'MEASURES']
RETURN n, r, m, r.claim AS claim
ORDER BY n.id, type(r), m.id, coalesce(claim, '')
LIMIT $limit
