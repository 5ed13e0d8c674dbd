// Marks a change as undone or redone, and remembers the request: its answer may get lost on the way.
MATCH (:Ego {id: $ego})-[:CHANGED]->(change:Change {id: $change})
SET change.undone = CASE WHEN $undone THEN true END,
  change.turns = (coalesce(change.turns, []) + $id)[-$kept..],
  change.revision = $revision
RETURN properties(change) AS change
