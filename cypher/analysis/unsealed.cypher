// What analysts asked or keep that was written before it was sealed.
MATCH (node:Question|SavedQuery)
WHERE node.sealed IS NULL
RETURN node.id AS id, labels(node)[0] AS label, properties(node) AS properties
