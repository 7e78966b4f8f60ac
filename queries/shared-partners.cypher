// title: Companies that share partners
// answers: Which companies work with the same company, organisation or event?
// parameter: company text none only pairs with this company, by name or alias
MATCH (a:Company)-[r:PARTNERS_WITH]->(p)<-[s:PARTNERS_WITH]-(b:Company)
WHERE a.name < b.name
  AND ($company IS NULL OR toLower(a.name) = toLower($company) OR toLower(b.name) = toLower($company)
       OR any(alias IN a.aliases WHERE toLower(alias) = toLower($company))
       OR any(alias IN b.aliases WHERE toLower(alias) = toLower($company)))
RETURN p.name AS partner, labels(p)[0] AS label, a.name AS company, min(r.claim) AS claim, b.name AS other,
       min(s.claim) AS otherClaim
ORDER BY partner, label, company, other
