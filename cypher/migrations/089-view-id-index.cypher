CREATE INDEX view_id_lookup IF NOT EXISTS FOR (view:View) ON (view.id)
