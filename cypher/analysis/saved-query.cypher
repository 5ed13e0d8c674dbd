// One query that an account has saved.
MATCH (owner:Account {id: $account})-[:KEEPS]->(query:SavedQuery {id: $id})
RETURN query.id AS id, query.title AS title, query.question AS question, query.text AS text, query.shared AS shared, query.version AS version, true AS mine, owner.name AS by, coalesce(query.sealed, false) AS sealed
