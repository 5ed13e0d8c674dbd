// Of a map that the transaction has locked: writes the steps that differ. A changed one is deleted and created again.
MATCH (me:Ego {id: $ego})
CALL (me) {
  UNWIND $gone AS id
  MATCH (me)-[:PLANS]->(step:Step {id: id})
  DETACH DELETE step
}
CALL (me) {
  UNWIND $put AS row
  CREATE (me)-[:PLANS]->(step:Step)
  SET step = row.step
  WITH me, step, row
  MATCH (alter:Alter {id: row.alter}) WHERE EXISTS { (me)-[:KNOWS]->(alter) }
  CREATE (step)-[:ABOUT]->(alter)
}
