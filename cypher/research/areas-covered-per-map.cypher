// @title     Number of areas covered
// @question  How many people have support in none, one, two … of the areas of life?
// @why       Support across several areas holds when one of them becomes difficult; the distribution shows whom a mean would hide.
// @column    areas    number of areas of life with support today
// @column    maps     maps with that many
// @column    allMaps  maps in all
// @column    share    share of all maps

MATCH (every:Ego)
WITH count(every) AS allMaps
MATCH (me:Ego)
WITH allMaps, me, COUNT {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(:Alter)-[s:SUPPORTS]->(me)
  WHERE s.domain IS NOT NULL
  RETURN DISTINCT s.domain
} AS areas
RETURN areas, count(me) AS maps, allMaps, toFloat(count(me)) / allMaps AS share
ORDER BY areas
