// Renames a map or changes the words about it. A null takes the words away.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me += $changes
RETURN me.id AS id
