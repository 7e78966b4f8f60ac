// title: A company's quarter
// answers: What did a company say of a quarter: every figure, launch, offer and partner?
// parameter: company text required the company, by name, alias or ticker
// parameter: quarter period required the calendar quarter, such as 2024Q3, or the company's own, such as FY2025Q1
MATCH (c:Company)-[:MAKES]->(k:Claim)-[:ABOUT]->(x)
WHERE (toLower(c.name) = toLower($company) OR toLower(c.ticker) = toLower($company)
       OR any(alias IN c.aliases WHERE toLower(alias) = toLower($company)))
  AND (k.period = $quarter OR k.fiscalPeriod = $quarter)
RETURN CASE WHEN k.subject = 'group' THEN 'group' ELSE x.name END AS subject,
       coalesce(k.metric, k.predicate) AS what, k.text AS text, k.status AS status,
       k.speaker AS speaker, k.id AS claim, k.source AS source
ORDER BY k.kind, CASE WHEN k.subject = 'group' THEN 0 ELSE 1 END, toLower(subject), subject, what, k.measure DESC, text,
         source, claim
