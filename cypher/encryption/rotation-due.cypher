// Of a key ring that the transaction has locked (lock.cypher): whether a map was erased whose key can still be unwrapped.
MATCH (ring:KeyRing {key: 'maps'})
SET ring.due = $due
