// Deletes a part of the database's content, except for the node that says it is a copy.
MATCH (node)
WHERE NOT node:Build
WITH node LIMIT 5000
DETACH DELETE node
RETURN count(*) AS gone
