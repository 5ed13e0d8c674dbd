// The changes of a map with what they changed, the newest first.
MATCH (me:Ego {id: $ego})-[:CHANGED]->(change:Change)
RETURN properties(change) AS change
ORDER BY change.number DESC
