// Of a map that is held by the transaction: the saved views that differ. What changed is taken away and put anew.
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
