// @title     Homophily among alters
// @question  Do people of the same group of relationship know each other more than chance would have it?
// @why       Homophily as observed against expected: ties within a group, against those there would be if every pair of the map
//   were as likely (McPherson, Smith-Lovin and Cook 2001).
// @column    relations group of relationships
// @column    ties     ties between two people of the group
// @column    expected ties to be expected
// @column    ratio    observed of expected
// @column    maps     maps with at least one pair of the group

// People of today with a relationship noted; the group of somebody with several is that of the first one noted. Maps with ties only.
// The two of a pair have names of their own, as a tie is looked up between two nodes only where both are named.
MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter:Person)
WHERE size(k.relations) > 0
MATCH (r:Relation {key: k.relations[0]})
WITH me, collect({alter: a, relations: r.group}) AS people
WITH me, people, size(people) AS n, COLLECT {
  UNWIND people AS one
  UNWIND people AS other
  WITH one, other, one.alter AS x, other.alter AS y
  WHERE x.id < y.id AND EXISTS { (x)-[:KNOWS]-(y) }
  RETURN CASE WHEN one.relations = other.relations THEN one.relations ELSE '' END
} AS ties
WHERE size(ties) > 0
UNWIND ['family', 'informal', 'peer', 'practitioner'] AS relations
WITH relations, me, n, ties, size([p IN people WHERE p.relations = relations]) AS m
WHERE m > 1
WITH relations, count(me) AS maps, sum(size([t IN ties WHERE t = relations])) AS observed,
  sum(toFloat(size(ties)) * m * (m - 1) / (n * (n - 1))) AS expected
RETURN relations, observed AS ties, expected, toFloat(observed) / expected AS ratio, maps
ORDER BY relations
