// title: Claims about a name
// answers: Everything claimed of a company, product, partner, segment or metric.
// parameter: name text required the thing, by name or alias
MATCH (x)<-[:ABOUT|MEASURES]-(k:Claim)
WHERE toLower(x.name) = toLower($name) OR any(alias IN x.aliases WHERE toLower(alias) = toLower($name))
RETURN labels(x)[0] AS label, x.name AS name, k.period AS period, k.text AS text, k.id AS claim, k.source AS source
ORDER BY label, name, coalesce(k.periodEnd, '9999'), coalesce(k.periodStart, '9999'), text, source, claim
