CREATE INDEX reflection_id_lookup IF NOT EXISTS FOR (reflection:Reflection) ON (reflection.id)
