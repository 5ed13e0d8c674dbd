// @title     Who is there, area by area
// @question  Which kinds of relationship support most in each area of life?
// @why       Who answers which need; practitioners at the top of an area may mark what is missing elsewhere.
// @parameter first integer "3" how many kinds of relationship to show for each area
// @column    domain   area of life
// @column    place    1 = the most frequent
// @column    relation kind of relationship
// @column    supporters alters who support in it today
// @column    maps     maps they stand on

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
WHERE s.domain IS NOT NULL
UNWIND k.relations AS relation
WITH s.domain AS domain, relation, count(DISTINCT a) AS supporters, count(DISTINCT me) AS maps
ORDER BY supporters DESC, relation
WITH domain, collect({relation: relation, supporters: supporters, maps: maps})[0..$first] AS top
MATCH (d:Domain {key: domain})
UNWIND range(0, 9) AS i
WITH d, top[i] AS one, i
WHERE one IS NOT NULL
RETURN d.key AS domain, i + 1 AS place, one.relation AS relation, one.supporters AS supporters, one.maps AS maps
ORDER BY d.position, place
