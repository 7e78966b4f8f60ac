// title: A metric over the quarters
// answers: What did a company report for a metric, quarter by quarter? The whole company first, then each segment.
// parameter: company text required the company, by name, alias or ticker
// parameter: metric text required the metric, such as revenue or "gross margin"
// parameter: subject text none only this segment, product or region; "group" is the whole company
// parameter: measure level|change none only amounts, or only growth
MATCH (c:Company)-[:MAKES]->(k:Claim)-[:MEASURES]->(m:Metric), (k)-[:ABOUT]->(x)
WHERE (toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company)))
  AND toLower(m.name) = toLower($metric)
  AND ($subject IS NULL OR toLower(k.subject) = toLower($subject) OR toLower(x.name) = toLower($subject))
  AND ($measure IS NULL OR k.measure = $measure)
  AND k.status = 'actual'
RETURN CASE WHEN k.subject = 'group' THEN 'group' ELSE x.name END AS subject, k.measure AS measure,
       k.period AS period, k.fiscalPeriod AS fiscal, k.bound AS bound, k.value AS value, k.valueHigh AS high,
       k.unit AS unit, k.comparator AS comparator, k.id AS claim, k.source AS source
ORDER BY CASE WHEN k.subject = 'group' THEN 0 ELSE 1 END, toLower(subject), subject, measure DESC,
         coalesce(k.periodEnd, '9999'), coalesce(k.periodStart, '9999'), source, claim
