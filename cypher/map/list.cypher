// The maps of an account, by name.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego)
RETURN me.id AS id, me.name AS name, me.notes AS notes, COUNT { (me)-[:KNOWS]->(:Alter) } AS alters
ORDER BY toLower(name), id
