// @title     E–I index of family, as a distribution
// @question  On how many maps is family closed towards all others?
// @why       E–I index after Krackhardt and Stern 1988, of each map: (external − internal) / all ties that family has.
// @parameter width float "0.5" width of a step
// @column    fromIndex lower end of the step
// @column    maps     maps in it
// @column    ties     mean number of ties of family to other people

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter:Person)-[:KNOWS]-(b:Alter:Person)<-[l:KNOWS {phase: 'present'}]-(me)
WHERE a.id < b.id
WITH DISTINCT me, a, b, k, l
WITH me,
  EXISTS { MATCH (r:Relation {group: 'family'}) WHERE r.key IN k.relations } AS one,
  EXISTS { MATCH (r:Relation {group: 'family'}) WHERE r.key IN l.relations } AS other
WHERE one OR other
WITH me, count(*) AS ties, sum(CASE WHEN one AND other THEN -1 ELSE 1 END) AS balance
WITH toInteger(floor(toFloat(balance) / ties / $width)) * $width AS fromIndex, me, ties
RETURN fromIndex, count(me) AS maps, avg(ties) AS ties
ORDER BY fromIndex
