// @title     Who is there, area by area
// @question  Which kinds of relationship support most in each area of life?
// @why       Who answers which need; practitioners at the top of an area may mark what is missing elsewhere.
// @column    domain   area of life
// @column    relation kind of relationship
// @column    supporters alters who support in it today
// @column    maps     maps they stand on

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
WHERE s.domain IS NOT NULL
UNWIND k.relations AS relation
WITH s.domain AS domain, relation, count(DISTINCT a) AS supporters, count(DISTINCT me) AS maps
MATCH (d:Domain {key: domain})
RETURN d.key AS domain, relation, supporters, maps
ORDER BY d.position, supporters DESC, relation
