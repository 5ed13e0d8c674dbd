// @title     Diversity of relationships
// @question  Do networks hold several kinds of relationship, or one?
// @why       Blau's index (1977): the chance that two picked at random differ; IQV (Agresti and Agresti 1978) relates it to the
//   largest value that is possible with four groups.
// @parameter band integer "5" width of a band of sizes
// @column    fromSize smallest number of people in the band
// @column    maps     maps in the band
// @column    blau     mean of Blau's index over the groups family, informal, peer and practitioner
// @column    iqv      mean of the index of qualitative variation
// @column    oneGroup maps with a single group

// People of today with a relationship noted, by the group of the first one. Maps with two people or more.
MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter:Person)
WHERE size(k.relations) > 0
MATCH (r:Relation {key: k.relations[0]})
WITH me, r.group AS relations, count(a) AS people
WITH me, sum(people) AS n, sum(people * people) AS squares, count(relations) AS different
WHERE n > 1
WITH me, n, different, 1 - toFloat(squares) / (n * n) AS blau
RETURN n / $band * $band AS fromSize, count(me) AS maps, avg(blau) AS blau, avg(blau / 0.75) AS iqv,
  sum(CASE WHEN different = 1 THEN 1 ELSE 0 END) AS oneGroup
ORDER BY fromSize
