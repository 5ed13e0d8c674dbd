// Replaces the wrapped key of texts that belong to no map.
MATCH (ring:KeyRing {key: 'maps'})
UNWIND $rows AS row
WITH ring, row
WHERE row.ego = ring.id
SET ring.seal = row.seal
