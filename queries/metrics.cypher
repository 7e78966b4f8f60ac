// title: Metrics of a company
// answers: Which quantities does a company speak of, how often, and from when to when?
// parameter: company text required the company, by name, alias or ticker
MATCH (c:Company)-[:MAKES]->(k:Claim)-[:MEASURES]->(m:Metric)
WHERE toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
   OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company))
RETURN m.name AS metric, m.unitKind AS kind, count(k) AS claims, min(k.periodStart) AS earliest,
       max(k.periodEnd) AS latest, min(k.id) AS claim
ORDER BY claims DESC, metric
