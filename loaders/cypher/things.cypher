// Makes or updates nodes of one label.
UNWIND $rows AS row
MERGE (n:LABEL {id: row.id})
SET n += row.properties
