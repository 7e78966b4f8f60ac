// What belongs to one document.
CREATE INDEX IF NOT EXISTS FOR (n:LABEL) ON (n.source)
