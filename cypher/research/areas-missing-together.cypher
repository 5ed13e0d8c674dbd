// @title     Areas missing together
// @question  Which areas of life tend to be without support on the same maps?
// @why       Lift: how much more often both are without support than if one had nothing to do with the other (1 = as often).
// @column    one      area of life
// @column    other    another
// @column    both     maps with support in neither
// @column    withoutOne maps without the one
// @column    withoutOther maps without the other
// @column    allMaps  maps with support in any area
// @column    lift     observed against expected

MATCH (me:Ego)-[:KNOWS {phase: 'present'}]->(:Alter)-[s:SUPPORTS]->(me)
WHERE s.domain IS NOT NULL
WITH me, collect(DISTINCT s.domain) AS covered
MATCH (d:Domain), (e:Domain)
WHERE d.position < e.position
WITH d, e, count(me) AS allMaps,
  count(CASE WHEN NOT d.key IN covered THEN 1 END) AS withoutOne,
  count(CASE WHEN NOT e.key IN covered THEN 1 END) AS withoutOther,
  count(CASE WHEN NOT d.key IN covered AND NOT e.key IN covered THEN 1 END) AS both
WHERE both > 0
RETURN d.key AS one, e.key AS other, both, withoutOne, withoutOther, allMaps,
  toFloat(both) * allMaps / (toFloat(withoutOne) * withoutOther) AS lift
ORDER BY both DESC, d.position, e.position
