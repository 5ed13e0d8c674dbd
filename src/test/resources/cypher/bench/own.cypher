// Gives maps to somebody.
MATCH (account:Account {id: $account})
UNWIND $maps AS id
MATCH (me:Ego {id: id})
CREATE (account)-[:OWNS]->(me)
