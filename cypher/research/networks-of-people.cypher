// @title     Networks of chosen people
// @question  How do the networks look that these people stand in?
// @why       A measure points at somebody; the picture of their network tells what lies behind it.
// @parameter ids  list    ""   ids of egos or alters
// @parameter most integer "24" how many networks at most
// @column    ego      the ego
// @column    tie      their tie to the alter, support between them, or a tie of the alter to another
// @column    alter    the alter; once for each, with the first of these

// The page asks this for the rows that are lit, where these hold ids only.
MATCH (e:Ego)
WHERE e.id IN $ids OR EXISTS { MATCH (e)-[:KNOWS]->(a:Alter) WHERE a.id IN $ids }
WITH e ORDER BY e.id LIMIT $most
MATCH (e)-[k:KNOWS]->(a:Alter)
CALL (e, k, a) {
  RETURN e AS ego, k AS tie, a AS alter
  UNION ALL
  MATCH (a)-[s:SUPPORTS]-(e) RETURN null AS ego, s AS tie, null AS alter
  UNION ALL
  MATCH (a)-[t:KNOWS]->(:Alter) RETURN null AS ego, t AS tie, null AS alter
}
RETURN ego, tie, alter
