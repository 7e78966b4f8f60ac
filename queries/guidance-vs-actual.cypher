// title: What was guided, and what came of it
// answers: Where a company guided a figure and later reported it: was it below, within or above?
// parameter: company text none only this company, by name, alias or ticker
MATCH (c:Company)-[g:GUIDES]->(m:Metric)<-[r:REPORTS]-(c)
WHERE ($company IS NULL OR toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company)))
  AND g.period = r.period AND toLower(g.subject) = toLower(r.subject) AND g.measure = r.measure AND g.unit = r.unit
  AND coalesce(g.comparator, '') = coalesce(r.comparator, '')
  AND g.value IS NOT NULL AND r.value IS NOT NULL
RETURN c.name AS company, g.period AS period, g.subject AS subject, m.name AS metric, g.measure AS measure,
       g.bound AS bound, g.value AS guided, g.valueHigh AS guidedHigh, r.value AS actual, g.unit AS unit,
       CASE WHEN r.value < g.value AND NOT g.bound IN ['under', 'about', 'nearly'] THEN 'below'
            WHEN g.valueHigh IS NOT NULL AND r.value > g.valueHigh THEN 'above'
            WHEN g.valueHigh IS NULL AND r.value > g.value AND NOT g.bound IN ['over', 'about', 'nearly'] THEN 'above'
            WHEN g.bound IN ['about', 'nearly'] THEN 'compare'
            ELSE 'within' END AS outcome,
       g.claim AS claim, r.claim AS actualClaim, r.document AS source
ORDER BY company, period, metric, subject, measure, claim, actualClaim
