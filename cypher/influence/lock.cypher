// Locks a map of an account until the transaction ends, so that answers about the same alter are written one after the other, and none about
// an alter that is just being removed.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
RETURN me.id AS map
