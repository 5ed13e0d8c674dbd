// Locks a map that an account may see until the transaction ends: conversations are written one after the other, and none
// while the map is withdrawn or erased.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego {id: $ego})
WHERE type(access) = 'OWNS' OR 'coach' IN account.roles AND account.deactivated IS NULL AND (access.until IS NULL OR access.until >= date())
SET me._lock = true
REMOVE me._lock
RETURN me.id AS map
