// Logged and saved queries of analysts that were stored before such texts were encrypted.
MATCH (node:Question|SavedQuery)
WHERE node.sealed IS NULL
RETURN node.id AS id, labels(node)[0] AS label, properties(node) AS properties
