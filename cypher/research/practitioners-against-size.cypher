// @title     Share of practitioners against size
// @question  Do small networks consist of practitioners more than large ones?
// @why       In mental health care, networks that shrink are filled by professionals (Pattison and Pattison 1981; Albert et al. 1998).
// @parameter band integer "5" width of a band of sizes
// @column    fromSize smallest number of people in the band
// @column    maps     maps in the band
// @column    people   mean number of people whose relationship is noted
// @column    practitioners mean number of practitioners
// @column    share    mean share of practitioners
// @column    onlyPractitioners maps with practitioners only

// People with a tie of today whose relationship is noted; maps without any are left out.
MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter:Person)
WHERE size(k.relations) > 0
WITH me, a, EXISTS { MATCH (r:Relation {group: 'practitioner'}) WHERE r.key IN k.relations } AS practitioner
WITH me, count(a) AS people, sum(CASE WHEN practitioner THEN 1 ELSE 0 END) AS practitioners
WITH people / $band * $band AS fromSize, me, people, practitioners
RETURN fromSize, count(me) AS maps, avg(people) AS people, avg(practitioners) AS practitioners,
  avg(toFloat(practitioners) / people) AS share,
  sum(CASE WHEN practitioners = people THEN 1 ELSE 0 END) AS onlyPractitioners
ORDER BY fromSize
