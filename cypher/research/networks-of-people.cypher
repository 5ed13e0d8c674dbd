// @title     Networks of chosen people
// @question  How do the networks look that these people stand in?
// @why       A measure points at somebody; the picture of their network tells what lies behind it.
// @parameter ids  list    ""   ids of egos or alters
// @parameter most integer "24" how many networks at most
// @column    e        the ego
// @column    k        their tie to the alter
// @column    a        an alter
// @column    supports support between them, either way
// @column    ties     ties of the alter to others

// The page asks this for the rows that are lit, where these hold ids only.
MATCH (e:Ego)
WHERE e.id IN $ids OR EXISTS { MATCH (e)-[:KNOWS]->(a:Alter) WHERE a.id IN $ids }
WITH e ORDER BY e.id LIMIT $most
MATCH (e)-[k:KNOWS]->(a:Alter)
OPTIONAL MATCH (a)-[s:SUPPORTS]-(e)
WITH e, k, a, collect(s) AS supports
OPTIONAL MATCH (a)-[t:KNOWS]->(:Alter)
RETURN e, k, a, supports, collect(t) AS ties
