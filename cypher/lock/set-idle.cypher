// Sets after how many idle minutes this installation locks.
MERGE (ring:KeyRing {key: 'maps'})
ON CREATE SET ring.id = randomUUID()
SET ring.lockAfter = $minutes
