// Puts the newly wrapped key of what is about no map in the place of the one it was.
MATCH (ring:KeyRing {key: 'maps'})
UNWIND $rows AS row
WITH ring, row
WHERE row.ego = ring.id
SET ring.seal = row.seal
