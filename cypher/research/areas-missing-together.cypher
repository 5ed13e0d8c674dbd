// @title     Areas missing together
// @question  Which areas of life tend to be without support on the same maps?
// @why       Lift: how much more often both are without support than if one had nothing to do with the other (1 = as often).
// @column    one      area of life
// @column    other    another
// @column    both     maps with support in neither
// @column    lift     observed against expected

// Maps with some support today that names an area; a map on which no area was ever named tells nothing here.
MATCH (me:Ego)-[:KNOWS {phase: 'present'}]->(:Alter)-[s:SUPPORTS]->(me)
WHERE s.domain IS NOT NULL
WITH me, collect(DISTINCT s.domain) AS covered
WITH collect(covered) AS maps
MATCH (d:Domain), (e:Domain)
WHERE d.position < e.position
WITH d, e, size(maps) AS allMaps,
  size([covered IN maps WHERE NOT d.key IN covered]) AS withoutOne,
  size([covered IN maps WHERE NOT e.key IN covered]) AS withoutOther,
  size([covered IN maps WHERE NOT d.key IN covered AND NOT e.key IN covered]) AS both
WHERE both > 0
RETURN d.key AS one, e.key AS other, both, toFloat(both) * allMaps / (withoutOne * withoutOther) AS lift
ORDER BY both DESC, d.position, e.position
