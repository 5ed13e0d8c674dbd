// Of a map that the transaction has locked: writes the reflections that differ. A changed one is deleted and created again.
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
