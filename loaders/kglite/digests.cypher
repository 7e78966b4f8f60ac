// Which version of which document is in the graph.
MATCH (d:Document)
RETURN d.source AS source, d.digest AS digest
