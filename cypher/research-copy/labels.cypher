// How many nodes have each label.
MATCH (node)
UNWIND labels(node) AS name
RETURN name, count(*) AS count
