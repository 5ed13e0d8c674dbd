// Deletes changes of a map from its history.
MATCH (:Ego {id: $ego})-[:CHANGED]->(change:Change)
WHERE change.id IN $changes
DETACH DELETE change
