// Deletes the history of a map. The map stays.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true // waits for a change that is in progress
REMOVE me._lock
WITH me
OPTIONAL MATCH (me)-[:CHANGED]->(change:Change)
WITH me, collect(change) AS changes
FOREACH (change IN changes | DETACH DELETE change)
WITH me, changes
OPTIONAL MATCH (me)-[:REQUESTED]->(request:ShareRequest)
WITH changes, collect(request) AS requests
FOREACH (request IN requests | DETACH DELETE request)
RETURN size(changes) AS changes
