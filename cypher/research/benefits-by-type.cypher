// @title     What support brings
// @question  Which of the twelve benefits do people find, and from how many?
// @why       Twelve things that people in recovery said supportive relationships brought them.
// @column    type     type of support the benefit belongs to
// @column    benefit  benefit
// @column    alters   alters who bring it today
// @column    maps     maps on which anybody does
// @column    share    share of all maps

MATCH (every:Ego)
WITH count(every) AS allMaps
OPTIONAL MATCH (me:Ego)-[:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
UNWIND CASE WHEN size(s.benefits) > 0 THEN s.benefits ELSE [null] END AS benefit
WITH allMaps, benefit, count(DISTINCT a) AS alters, count(DISTINCT me) AS maps
WITH allMaps, collect({benefit: benefit, alters: alters, maps: maps}) AS found
MATCH (b:Benefit)
WITH allMaps, b, [f IN found WHERE f.benefit = b.key][0] AS f
RETURN b.type AS type, b.key AS benefit, coalesce(f.alters, 0) AS alters, coalesce(f.maps, 0) AS maps,
  toFloat(coalesce(f.maps, 0)) / allMaps AS share
ORDER BY b.type, b.position
