// Of a map that the transaction has locked: deletes the answers about alters that are not on it and that nothing of its history brings back,
// as they were removed before the oldest change that is kept.
MATCH (me:Ego {id: $ego})
WITH me,
  COLLECT { MATCH (me)-[:KNOWS]->(alter:Alter) RETURN alter.id } AS alters,
  head(COLLECT { MATCH (me)-[:CHANGED|REQUESTED]->(kept) RETURN kept.number ORDER BY kept.number LIMIT 1 }) AS oldest
MATCH (me)-[:FEELS]->(influence:Influence)
WHERE none(id IN [influence.id] + coalesce(influence.mergedInto, []) WHERE id IN alters)
  AND (oldest IS NULL OR influence.removed < oldest)
DETACH DELETE influence
