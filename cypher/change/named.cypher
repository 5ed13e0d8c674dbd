// Remembers under which id its sender knows a change: no other change is ever found by it.
MATCH (:Ego {id: $ego})-[:CHANGED]->(change:Change {number: $number})
SET change.request = $id
