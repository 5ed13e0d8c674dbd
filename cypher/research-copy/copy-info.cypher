// Whether a database holds anything, and whether that is a copy.
RETURN EXISTS { MATCH (:Build) } AS ours, EXISTS { MATCH () } AS anything
