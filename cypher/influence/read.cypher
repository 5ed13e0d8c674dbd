// The influence of the alters of a map on its owner, encrypted. An answer is about the first of its alters that is on the map: the one who
// was asked about, or one into whom that one was merged. No row when the account does not own the map.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
RETURN
  me.seal AS seal,
  [(me)-[:KNOWS]->(alter:Alter) | alter.id] AS alters,
  [(me)-[:FEELS]->(influence:Influence) | properties(influence)] AS influences
