// Replaces the wrapped keys of maps by newly wrapped ones.
UNWIND $rows AS row
MATCH (me:Ego {id: row.ego})
SET me.seal = row.seal
