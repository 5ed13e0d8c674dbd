// Puts sealed words in the place of those that were there.
UNWIND $rows AS row
MATCH (node:Question|SavedQuery {id: row.id})
SET node += row.words, node.sealed = true
