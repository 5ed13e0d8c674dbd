// Forgets changes of a map.
MATCH (:Ego {id: $ego})-[:CHANGED]->(change:Change)
WHERE change.id IN $changes
DETACH DELETE change
