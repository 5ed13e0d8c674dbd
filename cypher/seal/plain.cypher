// Maps from before there were seals.
MATCH (me:Ego)
WHERE me.seal IS NULL
RETURN me.id AS ego
