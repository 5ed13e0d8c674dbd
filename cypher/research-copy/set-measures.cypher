// Puts measures to their egos.
UNWIND $egos AS row
MATCH (me:Ego {id: row.id})
SET me += row.values
