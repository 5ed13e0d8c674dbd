// The changes of a map that are kept, the newest first.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
RETURN
  coalesce(me.revision, 0) AS revision,
  COLLECT {
    MATCH (me)-[:CHANGED]->(change:Change)
    RETURN properties(change) ORDER BY change.number DESC
  } AS changes
