// title: Products and initiatives of a company
// answers: What does a company run, and how often is each launched, offered or measured?
// parameter: company text required the company, by name, alias or ticker
MATCH (c:Company)-[:MAKES]->(k:Claim)-[:ABOUT]->(x)
WHERE (toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company)))
  AND (x:Product OR x:Initiative) AND coalesce(k.predicate, '') <> 'PARTNERS_WITH'
RETURN x.name AS name, labels(x)[0] AS label, x.kind AS kind, x.owner AS owner,
       sum(CASE WHEN k.predicate = 'LAUNCHES' THEN 1 ELSE 0 END) AS launches,
       sum(CASE WHEN k.predicate = 'OFFERS' THEN 1 ELSE 0 END) AS offers,
       sum(CASE WHEN k.kind = 'metric' THEN 1 ELSE 0 END) AS figures,
       min(k.id) AS claim
ORDER BY label, toLower(name), name
