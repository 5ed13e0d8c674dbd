// Sets measures as properties of their egos.
UNWIND $egos AS row
MATCH (me:Ego {id: row.id})
SET me += row.values
