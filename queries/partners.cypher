// title: Partners, and how we know
// answers: Whom does a company work with, who says so, and in which words?
// parameter: company text required the company, by name, alias or ticker
MATCH (c:Company)-[:MAKES]->(k:Claim)-[:ABOUT]->(p)
WHERE k.predicate = 'PARTNERS_WITH'
  AND (toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company))
       OR toLower(p.name) = toLower($company) OR any(alias IN p.aliases WHERE toLower(alias) = toLower($company)))
MATCH (k)-[:SUPPORTED_BY]->(e:Evidence)
RETURN p.name AS partner, labels(p)[0] AS label, c.name AS company, k.period AS period, e.speaker AS speaker,
       e.quote AS quote, k.id AS claim, e.source AS source
ORDER BY partner, company, source, e.startOffset, claim
