// Of a map that the transaction has locked: writes the saved views that differ. A changed one is deleted and created again.
MATCH (me:Ego {id: $ego})
CALL (me) {
  UNWIND $gone AS id
  MATCH (me)-[:VIEWS]->(view:View {id: id})
  DETACH DELETE view
}
CALL (me) {
  UNWIND $put AS row
  CREATE (me)-[:VIEWS]->(view:View)
  SET view = row
}
