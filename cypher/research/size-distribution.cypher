// @title     Size of networks
// @question  How large are people's networks?
// @why       Size as the number of alters of today (Perry, Pescosolido and Borgatti 2018), and of people among them.
// @parameter band integer "5" width of a band of sizes
// @column    fromSize smallest number of alters in the band
// @column    maps     maps in the band
// @column    people   mean number of people among the alters
// @column    supporters mean number of alters who support

MATCH (me:Ego)
OPTIONAL MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter)
WITH me, count(a) AS alters,
  sum(CASE WHEN a:Person THEN 1 ELSE 0 END) AS people,
  sum(CASE WHEN EXISTS { (a)-[:SUPPORTS]->(me) } THEN 1 ELSE 0 END) AS supporters
RETURN alters / $band * $band AS fromSize, count(me) AS maps, avg(people) AS people, avg(supporters) AS supporters
ORDER BY fromSize
