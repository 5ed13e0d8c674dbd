// Locks the key ring of this database until the transaction ends: the keys that wrap the keys of maps change only under this lock.
MERGE (ring:KeyRing {key: 'maps'})
ON CREATE SET ring.id = randomUUID()
SET ring._lock = true
REMOVE ring._lock
RETURN ring.id AS id
