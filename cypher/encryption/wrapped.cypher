// The wrapped key of every map, and that of texts that belong to no map.
MATCH (me:Ego)
WHERE me.seal IS NOT NULL
RETURN me.id AS ego, me.seal AS seal
UNION ALL
MATCH (ring:KeyRing {key: 'maps'})
WHERE ring.seal IS NOT NULL
RETURN ring.id AS ego, ring.seal AS seal
