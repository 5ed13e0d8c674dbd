// The change that can be undone, and the one that can be done again.
MATCH (me:Ego {id: $ego})
RETURN
  head(COLLECT {
    MATCH (me)-[:CHANGED]->(change:Change)
    WHERE change.undone IS NULL
    RETURN properties(change) ORDER BY change.number DESC LIMIT 1
  }) AS undo,
  head(COLLECT {
    MATCH (me)-[:CHANGED]->(change:Change)
    WHERE change.undone AND change.superseded IS NULL
    RETURN properties(change) ORDER BY change.number LIMIT 1
  }) AS redo
