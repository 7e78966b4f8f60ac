// Derived edges of one document.
CREATE INDEX IF NOT EXISTS FOR ()-[r:TYPE]-() ON (r.document)
