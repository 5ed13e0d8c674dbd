// The maps of an account, in the order in which they came.
MATCH (:Account {id: $account})-[owns:OWNS]->(me:Ego)
RETURN me.id AS id, me.name AS name, me.notes AS notes, COUNT { (me)-[:KNOWS]->(:Alter) } AS alters
ORDER BY owns.at, name, id
