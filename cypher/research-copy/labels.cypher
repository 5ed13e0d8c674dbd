// The number of nodes by label.
MATCH (node)
UNWIND labels(node) AS name
RETURN name, count(*) AS count
