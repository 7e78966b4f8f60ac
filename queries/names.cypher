// title: What is named
// answers: Which companies, products, partners, segments, metrics and people are known, and in how many calls?
// parameter: like text none only names with this in them
// parameter: label text none only this label, such as Product
MATCH (d:Document)-[:MENTIONS]->(x)
WHERE NOT x:Quarter AND NOT x:Period
  AND ($like IS NULL OR toLower(x.name) CONTAINS toLower($like)
       OR any(alias IN x.aliases WHERE toLower(alias) CONTAINS toLower($like)))
  AND ($label IS NULL OR toLower(labels(x)[0]) = toLower($label))
RETURN labels(x)[0] AS label, x.name AS name, x.kind AS kind, x.aliases AS aliases, count(d) AS calls, x.id AS id
ORDER BY label, toLower(name), name, id
