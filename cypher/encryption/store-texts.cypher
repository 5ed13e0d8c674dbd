// Replaces texts by newly encrypted ones.
MATCH (me:Ego {id: $ego})
SET me.seal = $seal
WITH me
UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row.node
SET node += row.sealed
