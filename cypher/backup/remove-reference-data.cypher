// Of a new database: what its migrations have created, before that of a backup takes its place.
MATCH (node)
DETACH DELETE node
