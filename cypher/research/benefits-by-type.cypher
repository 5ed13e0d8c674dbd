// @title     What support brings
// @question  Which of the twelve benefits do people find, and from how many?
// @why       Twelve things that people in recovery said supportive relationships brought them.
// @column    type     type of support the benefit belongs to
// @column    benefit  benefit
// @column    alters   alters who bring it today
// @column    maps     maps on which anybody does
// @column    allMaps  maps in all
// @column    share    share of all maps

MATCH (every:Ego)
WITH count(every) AS allMaps
CALL () {
  MATCH (me:Ego)-[:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
  UNWIND s.benefits AS key
  RETURN key, a, me
  UNION ALL
  MATCH (b:Benefit)
  RETURN b.key AS key, null AS a, null AS me
}
WITH allMaps, key, count(DISTINCT a) AS alters, count(DISTINCT me) AS maps
MATCH (b:Benefit {key: key})
RETURN b.type AS type, b.key AS benefit, alters, maps, allMaps, toFloat(maps) / allMaps AS share
ORDER BY b.type, b.position
