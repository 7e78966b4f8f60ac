// title: Guidance and targets
// answers: What do companies expect of the periods to come?
// parameter: company text none only this company, by name, alias or ticker
// parameter: metric text none only this metric
MATCH (c:Company)-[r:GUIDES]->(m:Metric)
WHERE ($company IS NULL OR toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company)))
  AND ($metric IS NULL OR toLower(m.name) = toLower($metric))
RETURN c.name AS company, r.period AS period, r.subject AS subject, m.name AS metric, r.status AS status,
       r.bound AS bound, r.value AS value, r.valueHigh AS high, r.unit AS unit, r.comparator AS comparator,
       r.valueText AS said, r.claim AS claim, r.document AS source
ORDER BY company, coalesce(r.period, '9999'), metric, subject, source, claim
