// title: What each call adds
// answers: Which companies, products, partners, segments and metrics does each call name first, in the order of time?
// parameter: source text none only this call, as kg calls names it
MATCH (d:Document)-[:MENTIONS]->(x)
WHERE x:Company OR x:Product OR x:Initiative OR x:Organization OR x:Event OR x:Segment OR x:Metric
WITH x, min(coalesce(d.date, d.periodEnd, '9999-12-31') + ' ' + d.source) AS first
MATCH (d:Document)-[:MENTIONS]->(x)
WHERE coalesce(d.date, d.periodEnd, '9999-12-31') + ' ' + d.source = first AND ($source IS NULL OR d.source = $source)
OPTIONAL MATCH (x)<-[:ABOUT|MEASURES]-(k:Claim)
WHERE k.source = d.source
RETURN d.date AS date, d.source AS source, labels(x)[0] AS label, x.name AS name,
       count(k) AS claims, min(k.id) AS claim
ORDER BY coalesce(date, '9999-12-31'), source, label, toLower(name), name, claim
