// Of a map that is held by the transaction: the steps that differ. What changed is taken away and put anew.
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
