// The answers that are stored with a map that the transaction has locked, encrypted, and the alters that are on it (see read.cypher).
MATCH (me:Ego {id: $ego})
RETURN
  [(me)-[:KNOWS]->(alter:Alter) | alter.id] AS alters,
  [(me)-[:FEELS]->(influence:Influence) | properties(influence)] AS influences
