// Removes a saved query, if it is still as its sender saw it.
MATCH (:Account {id: $account})-[:KEEPS]->(query:SavedQuery {id: $id})
SET query._lock = true
REMOVE query._lock
WITH query
WHERE query.version = $version
DETACH DELETE query
RETURN $id AS id
