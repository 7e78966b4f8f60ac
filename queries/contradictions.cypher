// title: Numbers that two documents say differently
// answers: Where do two documents give exact figures that differ for the same thing and the same period?
// parameter: company text none only this company, by name, alias or ticker
// parameter: tolerance number 0.005 how far apart, as a share of the larger, still counts as rounding
MATCH (c:Company)-[a:REPORTS]->(m:Metric)<-[b:REPORTS]-(c)
WHERE a.document < b.document
  AND ($company IS NULL OR toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company)))
  AND a.period = b.period AND toLower(a.subject) = toLower(b.subject) AND a.measure = b.measure AND a.unit = b.unit
  AND coalesce(a.comparator, '') = coalesce(b.comparator, '')
  AND a.bound = 'exact' AND b.bound = 'exact' AND a.valueHigh IS NULL AND b.valueHigh IS NULL
  AND abs(a.value - b.value) > $tolerance * abs(a.value) AND abs(a.value - b.value) > $tolerance * abs(b.value)
RETURN c.name AS company, a.period AS period, a.subject AS subject, m.name AS metric, a.measure AS measure,
       a.value AS value, b.value AS otherValue, a.unit AS unit, a.claim AS claim, a.document AS source,
       b.claim AS otherClaim, b.document AS otherSource
ORDER BY company, period, metric, subject, measure, source, otherSource, claim, otherClaim
