// title: What was launched when
// answers: What did companies launch, release, open or upgrade, in the order of time, and on which day was it said?
// parameter: company text none only this company, by name, alias or ticker
// parameter: since date none only what was launched, or where no time is given said, on this day or later
MATCH (c:Company)-[:MAKES]->(k:Claim)-[:ABOUT]->(x)
WHERE k.predicate = 'LAUNCHES'
  AND ($company IS NULL OR toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company)))
MATCH (k)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(d:Document)
WITH DISTINCT c, k, x, d
WHERE $since IS NULL OR coalesce(k.periodEnd, d.date, d.periodEnd) >= $since
RETURN k.period AS period, d.date AS said, c.name AS company, x.name AS launched,
       k.objectType AS kind, k.status AS status, k.id AS claim, k.source AS source
ORDER BY coalesce(k.periodStart, d.date, d.periodEnd, '9999'), coalesce(k.periodEnd, d.date, d.periodEnd, '9999'),
         company, launched, source, claim
