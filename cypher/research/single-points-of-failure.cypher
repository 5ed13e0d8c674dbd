// @title     Single points of failure
// @question  When one relationship ends, how many areas of life lose all support?
// @why       Redundancy, after Lubben's scales; an area that rests on one falls with them.
// @column    areas    areas of life that rest on one alter alone
// @column    alters   alters on whom that many rest
// @column    maps     maps they stand on
// @column    practitioners those of them who are there by profession
// @column    closeness their mean closeness, of those answered

MATCH (me:Ego)-[:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
WHERE s.domain IS NOT NULL
WITH me, s.domain AS domain, collect(DISTINCT a) AS providers
WHERE size(providers) = 1
WITH me, providers[0] AS a, count(domain) AS areas
MATCH (me)-[k:KNOWS]->(a)
WITH me, a, k, areas, EXISTS { MATCH (r:Relation {group: 'practitioner'}) WHERE r.key IN k.relations } AS practitioner
RETURN areas, count(a) AS alters, count(DISTINCT me) AS maps,
  sum(CASE WHEN practitioner THEN 1 ELSE 0 END) AS practitioners, avg(k.closeness) AS closeness
ORDER BY areas DESC
