// The key ring of this database.
MATCH (ring:KeyRing {key: 'maps'})
RETURN ring.id AS id, coalesce(ring.due, false) AS due, ring.seal AS seal
