// title: Growth compared across companies
// answers: How fast does a metric grow at each company, in each period? The fastest stands first.
// parameter: metric text required the metric, such as revenue
// parameter: comparator yoy|qoq|mom yoy against the year, the quarter or the month before
// parameter: quarter period none only this calendar quarter, such as 2024Q3
// parameter: subject text group the segment, product or region; "group" is the whole company
MATCH (c:Company)-[r:REPORTS]->(m:Metric)
WHERE toLower(m.name) = toLower($metric) AND toLower(r.subject) = toLower($subject)
  AND r.measure = 'change' AND r.comparator = $comparator
  AND ($quarter IS NULL OR r.quarter = $quarter)
RETURN r.period AS period, c.name AS company, r.bound AS bound, r.value AS value, r.valueHigh AS high, r.unit AS unit,
       r.valueText AS said, r.claim AS claim, r.document AS source
ORDER BY coalesce(r.period, '9999'),
         coalesce(CASE WHEN r.unit = 'x' THEN 100 * r.value - 100 ELSE r.value END, -1000000000.0) DESC,
         company, source, claim
