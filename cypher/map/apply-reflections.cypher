// Of a map that is held by the transaction: the reflections that differ. What changed is taken away and put anew.
MATCH (me:Ego {id: $ego})
CALL (me) {
  UNWIND $gone AS id
  MATCH (me)-[:REFLECTED]->(reflection:Reflection {id: id})
  DETACH DELETE reflection
}
CALL (me) {
  UNWIND $put AS row
  CREATE (me)-[:REFLECTED]->(reflection:Reflection)
  SET reflection = row
}
