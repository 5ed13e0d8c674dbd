// The history tree of a map: the changes of a map without their edits, the newest first.
MATCH (me:Ego {id: $ego})-[:CHANGED]->(change:Change)
RETURN
  change.id AS id,
  coalesce(change.size, size(change.edits)) AS size,
  coalesce(change.after, '') AS after,
  coalesce(change.undone, false) AS undone,
  coalesce(change.superseded, false) AS superseded
ORDER BY change.number DESC
