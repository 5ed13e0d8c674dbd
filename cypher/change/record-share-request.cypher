// Remembers a request by which somebody with whom a map is shared changed it: its answer may get lost, and their history of the
// map consists of these requests. Only the latest ones of each person are kept.
MATCH (account:Account {id: $account}), (me:Ego {id: $ego})
CREATE (me)-[:REQUESTED]->(new:ShareRequest {id: $id, by: $account, name: account.name, at: datetime(), number: $number,
  undo: $undo, redo: $redo, edits: $edits, whole: $whole, revision: $revision})
WITH me, new
CALL (me) {
  MATCH (me)-[:REQUESTED]->(old:ShareRequest {by: $account})
  WITH old ORDER BY old.number DESC SKIP $kept
  DETACH DELETE old
}
RETURN properties(new) AS request
