// Of a map that the transaction has locked: writes the contacts that differ. A changed one is deleted and created again.
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
