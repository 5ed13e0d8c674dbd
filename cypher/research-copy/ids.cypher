// The maps that belong into the copy: those whose owners agreed or, where the copy holds names, all maps of the only
// person. Nothing else of them.
MATCH (account:Account)-[:OWNS]->(me:Ego)
WHERE CASE WHEN $owner IS NULL THEN me.research IS NOT NULL ELSE account.id = $owner END
RETURN me.id AS id
