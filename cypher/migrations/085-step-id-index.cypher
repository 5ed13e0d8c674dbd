CREATE INDEX step_id_lookup IF NOT EXISTS FOR (step:Step) ON (step.id)
