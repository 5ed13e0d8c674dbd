// The queries an account has saved, and those that others of the practice share.
MATCH (owner:Account)-[:KEEPS]->(query:SavedQuery)
WHERE owner.id = $account OR query.shared
RETURN query.id AS id, query.title AS title, query.question AS question, query.text AS text, query.shared AS shared, query.version AS version, owner.id = $account AS mine, owner.name AS by, coalesce(query.sealed, false) AS sealed
