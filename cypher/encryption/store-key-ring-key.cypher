// Keeps the wrapped key of what is about no map, with the ring that is held by the transaction (lock.cypher).
MATCH (ring:KeyRing {key: 'maps'})
SET ring.seal = $seal
RETURN ring.id AS id, coalesce(ring.due, false) AS due, ring.seal AS seal
