// Of a map that the transaction has locked: notes into whom the alter of an answer was merged, the first one first.
MATCH (:Ego {id: $ego})-[:FEELS]->(influence:Influence {id: $alter})
SET influence.mergedInto = $mergedInto
