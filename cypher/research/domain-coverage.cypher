// @title     Support in each area of life
// @question  In which areas of life do people have support, and from how many?
// @why       Coverage of the eight areas of life, with redundancy after Lubben's scales: how many stand behind each.
// @column    domain   area of life
// @column    maps     maps with support in it today
// @column    share    share of all maps
// @column    providers mean number of different supporters, of the maps with any

// Support received today, from every kind of alter; support without an area counts in none. An area nobody has support in is
// there with 0.
MATCH (every:Ego)
WITH count(every) AS allMaps
OPTIONAL MATCH (me:Ego)-[:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
WHERE s.domain IS NOT NULL
WITH allMaps, s.domain AS domain, me, count(DISTINCT a) AS providers
WITH allMaps, domain, count(me) AS maps, avg(providers) AS providers
WITH allMaps, collect({domain: domain, maps: maps, providers: providers}) AS found
MATCH (d:Domain)
WITH allMaps, d, [f IN found WHERE f.domain = d.key][0] AS f
RETURN d.key AS domain, coalesce(f.maps, 0) AS maps, toFloat(coalesce(f.maps, 0)) / allMaps AS share, f.providers AS providers
ORDER BY d.position
