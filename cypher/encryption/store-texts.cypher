// Puts words that were sealed now in the place of those that were there.
MATCH (me:Ego {id: $ego})
SET me.seal = $seal
WITH me
UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row.node
SET node += row.sealed
