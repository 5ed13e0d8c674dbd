// Stores the wrapped key of texts that belong to no map, with the key ring that the transaction has locked (lock.cypher).
MATCH (ring:KeyRing {key: 'maps'})
SET ring.seal = $seal
RETURN ring.id AS id, coalesce(ring.due, false) AS due, ring.seal AS seal
