// Whether an account owns a map.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
RETURN me.id AS id
