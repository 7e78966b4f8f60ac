// title: Segments of a company
// answers: What did a company report for each of its lines of business, regions and cohorts?
// parameter: company text required the company, by name, alias or ticker
// parameter: quarter period none only this calendar quarter, such as 2024Q3
MATCH (c:Company)-[:MAKES]->(k:Claim)-[:ABOUT]->(s:Segment)
WHERE (toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company)))
  AND ($quarter IS NULL OR k.period = $quarter)
RETURN s.name AS segment, k.metric AS metric, k.period AS period, k.measure AS measure, k.bound AS bound,
       k.value AS value, k.valueHigh AS high, k.unit AS unit, k.comparator AS comparator, k.status AS status,
       k.id AS claim, k.source AS source
ORDER BY toLower(segment), segment, metric,
         coalesce(k.periodEnd, '9999'), coalesce(k.periodStart, '9999'), measure DESC, source, claim
