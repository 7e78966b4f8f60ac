// title: Who said what about a product
// answers: Everything said of a product, service or initiative, with who said it and the words.
// parameter: product text required the product, by name or alias
MATCH (x)<-[:ABOUT]-(k:Claim)-[:SUPPORTED_BY]->(e:Evidence)
WHERE (x:Product OR x:Initiative)
  AND (toLower(x.name) = toLower($product) OR any(alias IN x.aliases WHERE toLower(alias) = toLower($product)))
OPTIONAL MATCH (p:Person)-[:SAID]->(e)
RETURN x.name AS product, e.speaker AS speaker, p.office AS office, k.text AS text, e.quote AS quote, k.id AS claim,
       e.source AS source
ORDER BY product, source, e.startOffset, claim, coalesce(office, '')
