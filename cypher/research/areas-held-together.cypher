// @title     Areas held by the same alter
// @question  Which areas of life does one and the same supporter cover together?
// @why       Multiplexity by content (Wellman and Wortley 1990): which needs travel in one relationship.
// @column    one      area of life
// @column    other    another
// @column    alters   alters who support in both today
// @column    maps     maps they stand on

MATCH (me:Ego)-[:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
WHERE s.domain IS NOT NULL
WITH me, a, collect(DISTINCT s.domain) AS areas
WHERE size(areas) > 1
MATCH (d:Domain), (e:Domain)
WHERE d.key IN areas AND e.key IN areas AND d.position < e.position
RETURN d.key AS one, e.key AS other, count(a) AS alters, count(DISTINCT me) AS maps
ORDER BY alters DESC, one, other
