// title: A metric across companies
// answers: What did each company report for a metric, period by period?
// parameter: metric text required the metric, such as revenue or "gross margin"
// parameter: quarter period none only this calendar quarter, such as 2024Q3
// parameter: subject text group the segment, product or region; "group" is the whole company
MATCH (c:Company)-[:MAKES]->(k:Claim)-[:MEASURES]->(m:Metric)
WHERE toLower(m.name) = toLower($metric) AND toLower(k.subject) = toLower($subject)
  AND ($quarter IS NULL OR k.period = $quarter)
  AND k.measure = 'level' AND k.status = 'actual'
RETURN k.period AS period, c.name AS company, k.bound AS bound, k.value AS value, k.valueHigh AS high, k.unit AS unit,
       k.id AS claim, k.source AS source
ORDER BY coalesce(k.periodEnd, '9999'), coalesce(k.periodStart, '9999'), company, source, claim
