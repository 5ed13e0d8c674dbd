// The content of a database: whether there is any, and whether it is a copy.
RETURN EXISTS { MATCH (:Build) } AS ours, EXISTS { MATCH () } AS anything
