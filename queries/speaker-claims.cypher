// title: Claims by speaker
// answers: What did someone say, in the order of the call?
// parameter: speaker text required the speaker, or a part of the name
// parameter: source text none only in this call, as kg calls names it
MATCH (p:Person)-[:SAID]->(e:Evidence)<-[:SUPPORTED_BY]-(k:Claim)
WHERE (toLower(p.name) CONTAINS toLower($speaker) OR any(alias IN p.aliases WHERE toLower(alias) = toLower($speaker)))
  AND ($source IS NULL OR e.source = $source)
RETURN p.name AS speaker, p.office AS office, k.text AS text, e.section AS section, k.id AS claim, e.source AS source,
       e.startOffset AS place
ORDER BY speaker, source, place, claim
