// Of a map that the transaction has locked: writes the ties that differ. Two alters have one tie at most, in whichever direction it is
// stored.
MATCH (me:Ego {id: $ego})
CALL (me) {
  UNWIND $gone AS row
  MATCH (me)-[:KNOWS]->(a:Alter {id: row.a})-[tie:KNOWS]-(b:Alter {id: row.b})
  DELETE tie
}
CALL (me) {
  UNWIND $put AS row
  MATCH (a:Alter {id: row.a}) WHERE EXISTS { (me)-[:KNOWS]->(a) }
  MATCH (b:Alter {id: row.b}) WHERE EXISTS { (me)-[:KNOWS]->(b) }
  CREATE (a)-[tie:KNOWS]->(b)
  SET tie.weight = row.weight
}
