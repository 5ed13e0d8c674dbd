CREATE INDEX alter_id_lookup IF NOT EXISTS FOR (alter:Alter) ON (alter.id)
