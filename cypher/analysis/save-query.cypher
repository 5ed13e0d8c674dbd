// Saves a query for an account, as long as there is room.
MATCH (owner:Account {id: $account})
WHERE COUNT { (owner)-[:KEEPS]->(:SavedQuery) } < $most
CREATE (owner)-[:KEEPS]->(query:SavedQuery {id: $id, title: $title, question: $question, text: $text, shared: $shared, version: 1, sealed: true})
RETURN query.id AS id, query.title AS title, query.question AS question, query.text AS text, query.shared AS shared, query.version AS version, true AS mine, owner.name AS by, true AS sealed
