// Locks a map of an account until the transaction ends, so that its page for a hard day and its changes are written one after
// the other.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
RETURN me.id AS map
