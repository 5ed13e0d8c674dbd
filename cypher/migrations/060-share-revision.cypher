// Whoever sees somebody else's map has a revision of their own from here on.
MATCH (:Account)-[share:COACHES]->(me:Ego)
WHERE share.revision IS NULL
SET share.revision = coalesce(me.revision, 0)
