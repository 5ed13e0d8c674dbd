// Nodes of a backup, each with the id that it gets here.
UNWIND $rows AS row
CREATE (node:$(row.labels))
SET node = row.properties
RETURN row.id AS id, elementId(node) AS created
