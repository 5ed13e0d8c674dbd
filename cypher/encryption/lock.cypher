// The ring of keys of this database, held until the transaction ends: what wraps the keys of maps changes under it only.
MERGE (ring:KeyRing {key: 'maps'})
ON CREATE SET ring.id = randomUUID()
SET ring._lock = true
REMOVE ring._lock
RETURN ring.id AS id
