// Replaces texts by their encrypted form.
UNWIND $rows AS row
MATCH (node:Question|SavedQuery {id: row.id})
SET node += row.words, node.sealed = true
