// How the owner of a map mostly feels after being with its alters, encrypted. No row when the account does not own the map.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
RETURN me.seal AS seal, [(me)-[:FEELS]->(influence:Influence) | {alter: influence.id, answer: influence.answer}] AS influences
