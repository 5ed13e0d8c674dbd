// By what an account knows a map in files; a file may say any id, also one that a map of somebody else has.
CREATE INDEX owns_external_id IF NOT EXISTS FOR ()-[owns:OWNS]-() ON (owns.externalId)
