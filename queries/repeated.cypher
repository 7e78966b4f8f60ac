// title: What is said more than once
// answers: Which claims do speakers repeat, and how often?
// parameter: source text none only in this call, as kg calls names it
MATCH (k:Claim)-[:SUPPORTED_BY]->(e:Evidence)
WHERE $source IS NULL OR k.source = $source
WITH k, count(e) AS places, count(DISTINCT e.speaker) AS speakers
WHERE places > 1
RETURN k.text AS text, places, speakers, k.id AS claim, k.source AS source
ORDER BY places DESC, source, text, claim
