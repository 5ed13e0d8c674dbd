// Removes an alter with every tie and support of it.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})-[:KNOWS]->(alter:Alter {id: $alter})
WITH alter, alter.id AS id
DETACH DELETE alter
RETURN id
