// Puts sealed words in the place of plain ones.
MATCH (me:Ego {id: $ego})
SET me.seal = $seal
WITH me
UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row.node
SET node += row.sealed
