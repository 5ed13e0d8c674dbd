// Puts newly wrapped keys in the place of those they were.
UNWIND $rows AS row
MATCH (me:Ego {id: row.ego})
SET me.seal = row.seal
