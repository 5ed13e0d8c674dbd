// Erases a map: its ego and everything that is reached from it.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
OPTIONAL MATCH (me)-[:KNOWS]->(alter:Alter)
WITH me, collect(alter) AS alters
FOREACH (alter IN alters | DETACH DELETE alter)
DETACH DELETE me
RETURN size(alters) AS alters
