// Changes a saved query, if it is still as its sender saw it. A second, concurrent change waits and finds another version.
MATCH (owner:Account {id: $account})-[:KEEPS]->(query:SavedQuery {id: $id})
SET query._lock = true
REMOVE query._lock
WITH owner, query
WHERE query.version = $version
SET query.title = $title, query.question = $question, query.text = $text, query.shared = $shared, query.version = $version + 1, query.sealed = true
RETURN query.id AS id, query.title AS title, query.question AS question, query.text AS text, query.shared AS shared, query.version AS version, true AS mine, owner.name AS by, true AS sealed
