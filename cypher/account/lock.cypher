// Locks an account until the transaction ends: a request that is about to create a map for it waits.
MATCH (account:Account {id: $id})
SET account._lock = true
REMOVE account._lock
