// title: A company through time
// answers: Everything a company says, by the time it speaks of.
// parameter: company text required the company, by name, alias or ticker
// parameter: since date none only what ends on this day or later
// parameter: until date none only what begins on this day or earlier
// parameter: kind metric|relation none only figures, or only launches, offers and partners
MATCH (c:Company)-[:MAKES]->(k:Claim)
WHERE (toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company)))
  AND k.periodEnd IS NOT NULL
  AND ($since IS NULL OR k.periodEnd >= $since)
  AND ($until IS NULL OR coalesce(k.periodStart, k.periodEnd) <= $until)
  AND ($kind IS NULL OR k.kind = $kind)
RETURN k.periodStart AS startDate, k.periodEnd AS endDate, k.period AS period, k.text AS text, k.id AS claim,
       k.source AS source
ORDER BY endDate, coalesce(startDate, endDate), text, source, claim
