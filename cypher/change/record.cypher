// Remembers a change. The ones that were undone can't be done again after it, and only the latest ones are kept.
MATCH (me:Ego {id: $ego})
CALL (me) {
  MATCH (me)-[:CHANGED]->(old:Change)
  WHERE old.undone
  DETACH DELETE old
}
CREATE (me)-[:CHANGED]->(new:Change {id: $id, at: datetime(), number: $revision, revision: $revision, edits: $edits})
WITH me, new
OPTIONAL MATCH (other:Account {id: $account})
WHERE NOT (other)-[:OWNS]->(me)
SET new.by = other.id, new.name = other.name
WITH me, new
CALL (me) {
  MATCH (me)-[:CHANGED]->(old:Change)
  WITH old ORDER BY old.number DESC SKIP $kept
  DETACH DELETE old
}
RETURN properties(new) AS change
