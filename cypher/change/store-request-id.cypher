// Remembers the id that the sender gave to a change, so that no other change is found by that id.
MATCH (:Ego {id: $ego})-[:CHANGED]->(change:Change {number: $number})
SET change.request = $id
