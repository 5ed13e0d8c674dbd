// Of a ring that is held by the transaction (lock.cypher): whether a map was erased whose key can still be unwrapped.
MATCH (ring:KeyRing {key: 'maps'})
SET ring.due = $due
