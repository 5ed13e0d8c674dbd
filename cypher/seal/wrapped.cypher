// The wrapped key of every map.
MATCH (me:Ego)
WHERE me.seal IS NOT NULL
RETURN me.id AS ego, me.seal AS seal
