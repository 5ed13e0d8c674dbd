// Takes away a part of what is there, but for what says that it is a copy.
MATCH (node)
WHERE NOT node:Build
WITH node LIMIT 5000
DETACH DELETE node
RETURN count(*) AS gone
