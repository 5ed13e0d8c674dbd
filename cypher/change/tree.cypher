// What was made upon what: the changes of a map without what they changed, the newest first.
MATCH (me:Ego {id: $ego})-[:CHANGED]->(change:Change)
RETURN
  change.id AS id,
  coalesce(change.after, '') AS after,
  coalesce(change.undone, false) AS undone,
  coalesce(change.superseded, false) AS superseded
ORDER BY change.number DESC
