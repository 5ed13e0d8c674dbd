// Remembers a request by which somebody with whom a map is shared changed it: its answer may get lost, and their history of the
// map consists of these requests. Only the latest ones of each person are kept, up to a number and a size.
MATCH (account:Account {id: $account}), (me:Ego {id: $ego})
CREATE (me)-[:REQUESTED]->(new:ShareRequest {id: $id, by: $account, name: account.name, at: datetime(), number: $number,
  undo: $undo, redo: $redo, edits: $edits, whole: $whole, revision: $revision})
WITH me, new
CALL (me) {
  MATCH (me)-[:REQUESTED]->(old:ShareRequest {by: $account})
  WITH old ORDER BY old.number DESC
  WITH collect(old) AS latest
  WITH latest, reduce(
    state = {characters: 0, fit: 0},
    old IN latest[..$kept] | {
      characters: state.characters + size(coalesce(old.edits, '')),
      fit: CASE WHEN state.fit = 0 OR state.characters + size(coalesce(old.edits, '')) <= $characters THEN state.fit + 1 ELSE state.fit END
    }
  ).fit AS fit
  UNWIND latest[fit..] AS old
  DETACH DELETE old
}
RETURN properties(new) AS request
