// The header of every loaded call.
MATCH (d:Document)
WHERE d.header IS NOT NULL
RETURN d.source AS source, d.header AS header
ORDER BY source
