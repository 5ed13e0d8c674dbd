CREATE INDEX change_id_lookup IF NOT EXISTS FOR (change:Change) ON (change.id)
