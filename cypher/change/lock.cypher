// Locks a map until the transaction ends, so that its changes come one after the other. Returns whether its owner has made
// the coming change already: the answer may have been lost on the way. Those with whom it is shared have requests
// of their own (share-request.cypher).
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego {id: $ego})
WHERE type(access) = 'OWNS' OR 'coach' IN account.roles AND account.deactivated IS NULL AND (access.until IS NULL OR access.until >= date())
SET me._lock = true
REMOVE me._lock
WITH me
OPTIONAL MATCH (me)-[:CHANGED]->(change:Change)
WHERE (change.id = $id AND change.by IS NULL) OR $id IN change.turns
RETURN properties(change) AS change, me.seal AS seal
