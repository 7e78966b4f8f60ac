// title: The words a claim rests on
// answers: Which places say a claim, and who says it there?
// parameter: claim text required the claim's id, or its first digits
MATCH (k:Claim)-[:SUPPORTED_BY]->(e:Evidence)
WHERE k.id STARTS WITH toLower($claim)
RETURN k.id AS claim, k.text AS text, e.quote AS quote, e.speaker AS speaker, e.section AS section, e.source AS source,
       e.startOffset AS startOffset, e.endOffset AS endOffset
ORDER BY claim, source, startOffset, endOffset
