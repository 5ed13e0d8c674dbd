// Every map with its wrapped key, which maps from before there were seals don't have.
MATCH (me:Ego)
RETURN me.id AS ego, me.seal AS seal
