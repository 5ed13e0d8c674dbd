// Records a change, and the change it was based on; returns no row when a change of this map has its id already. Changes that were undone
// before it stay: the map can be brought back to them, but Redo does not make them again.
MATCH (me:Ego {id: $ego})
WHERE NOT EXISTS { (me)-[:CHANGED]->(:Change {id: $id}) }
WITH me, coalesce(
  head(COLLECT {
    MATCH (me)-[:CHANGED]->(latest:Change)
    WHERE latest.undone IS NULL
    RETURN latest.id ORDER BY latest.number DESC LIMIT 1
  }),
  head(COLLECT {
    MATCH (me)-[:CHANGED]->(next:Change)
    WHERE next.undone AND next.superseded IS NULL
    RETURN next.after ORDER BY next.number LIMIT 1
  }),
  '') AS after
CALL (me) {
  MATCH (me)-[:CHANGED]->(old:Change)
  WHERE old.undone
  SET old.superseded = true
}
CREATE (me)-[:CHANGED]->(new:Change {id: $id, at: datetime(), number: $revision, revision: $revision, edits: $edits, size: size($edits), after: after, restored: $restored})
WITH me, new
OPTIONAL MATCH (other:Account {id: $account})
WHERE NOT (other)-[:OWNS]->(me)
SET new.by = other.id, new.name = other.name
RETURN
  properties(new) AS change,
  COUNT { (me)-[:CHANGED]->() } AS kept,
  reduce(characters = 0, change IN COLLECT { MATCH (me)-[:CHANGED]->(change) RETURN change } | characters + coalesce(change.size, size(change.edits))) AS characters
