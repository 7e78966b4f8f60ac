// Things are asked for by name.
CREATE INDEX IF NOT EXISTS FOR (n:LABEL) ON (n.name)
