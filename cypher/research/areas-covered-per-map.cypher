// @title     Number of areas covered
// @question  How many people have support in none, one, two … of the areas of life?
// @why       Support across several areas holds when one of them becomes difficult; the distribution shows whom a mean would hide.
// @column    areas    number of areas of life with support today
// @column    maps     maps with that many
// @column    share    share of all maps

MATCH (me:Ego)
WITH me, COUNT {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(:Alter)-[s:SUPPORTS]->(me)
  WHERE s.domain IS NOT NULL
  RETURN DISTINCT s.domain
} AS areas
WITH areas, count(me) AS maps
WITH collect({areas: areas, maps: maps}) AS rows, sum(maps) AS allMaps
UNWIND rows AS row
RETURN row.areas AS areas, row.maps AS maps, toFloat(row.maps) / allMaps AS share
ORDER BY areas
