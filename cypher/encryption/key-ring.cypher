// The ring of keys of this database, as it is.
MATCH (ring:KeyRing {key: 'maps'})
RETURN ring.id AS id, coalesce(ring.due, false) AS due, ring.seal AS seal
