// Holds a map that an account may see, and the account, until the transaction ends: one write of a conversation comes after
// the other, and none while the map is withdrawn or erased, or the account is.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego {id: $ego})
WHERE access.until IS NULL OR access.until >= date()
SET account._lock = true, me._lock = true
REMOVE account._lock, me._lock
RETURN me.id AS map
