// Every node, for a backup.
MATCH (node)
RETURN node
