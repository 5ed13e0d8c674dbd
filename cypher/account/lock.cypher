// Holds an account until the transaction ends: whoever is about to make a map of its own waits.
MATCH (account:Account {id: $id})
SET account._lock = true
REMOVE account._lock
