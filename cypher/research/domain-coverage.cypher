// @title     Support in each area of life
// @question  In which areas of life do people have support, and from how many?
// @why       Coverage of the eight areas of life, with redundancy after Lubben's scales: how many stand behind each.
// @column    domain   area of life
// @column    maps     maps with support in it today
// @column    allMaps  maps in all
// @column    share    share of all maps
// @column    providers mean number of different supporters, of the maps with any

MATCH (every:Ego)
WITH count(every) AS allMaps
CALL () {
  MATCH (me:Ego)-[:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
  WHERE s.domain IS NOT NULL
  RETURN s.domain AS key, me, count(DISTINCT a) AS providers
  UNION ALL
  MATCH (d:Domain)
  RETURN d.key AS key, null AS me, null AS providers
}
WITH allMaps, key, count(me) AS maps, avg(providers) AS providers
MATCH (d:Domain {key: key})
RETURN d.key AS domain, maps, allMaps, toFloat(maps) / allMaps AS share, providers
ORDER BY d.position
