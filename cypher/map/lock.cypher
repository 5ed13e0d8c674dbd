// Locks a map of an account until the transaction ends, so that what is written beside it (the page for a hard day, answers about alters) and its
// changes come one after the other.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
RETURN me.id AS map
