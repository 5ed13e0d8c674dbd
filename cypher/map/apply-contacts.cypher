// Of a map that is held by the transaction: the contacts that differ. What changed is taken away and put anew.
MATCH (me:Ego {id: $ego})
CALL (me) {
  UNWIND $gone AS id
  MATCH (me)-[:HAD]->(contact:Contact {id: id})
  DETACH DELETE contact
}
CALL (me) {
  UNWIND $put AS row
  MATCH (alter:Alter {id: row.alter}) WHERE EXISTS { (me)-[:KNOWS]->(alter) }
  CREATE (me)-[:HAD]->(contact:Contact)-[:WITH]->(alter)
  SET contact = row.contact
}
