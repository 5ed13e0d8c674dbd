// Forgets how a map came to be as it is. The map stays.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true // waits for a change that is under way
REMOVE me._lock
WITH me
OPTIONAL MATCH (me)-[:CHANGED]->(change:Change)
WITH me, collect(change) AS changes
FOREACH (change IN changes | DETACH DELETE change)
RETURN size(changes) AS changes
