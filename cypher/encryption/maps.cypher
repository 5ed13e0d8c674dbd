// Every map with its wrapped key; maps from before there was encryption have none.
MATCH (me:Ego)
RETURN me.id AS ego, me.seal AS seal
