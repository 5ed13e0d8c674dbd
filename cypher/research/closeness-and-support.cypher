// @title     Closeness and support
// @question  Do those who are close support more?
// @why       Strong ties and support (Wellman and Wortley 1990), and the strength of weak ones (Granovetter 1973).
// @column    closeness 5 (very close) to 1; null where not answered
// @column    alters   alters of today
// @column    supporting share who support in any way
// @column    areas    mean number of areas of life, of those who support
// @column    given    share who get support from ego

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)
WITH a, k, EXISTS { (a)-[:SUPPORTS]->(me) } AS supports, EXISTS { (me)-[:SUPPORTS]->(a) } AS gets,
  COUNT { MATCH (a)-[s:SUPPORTS]->(me) WHERE s.domain IS NOT NULL RETURN DISTINCT s.domain } AS areas
WITH k.closeness AS closeness, count(a) AS alters, avg(CASE WHEN supports THEN 1.0 ELSE 0.0 END) AS supporting,
  avg(CASE WHEN supports THEN areas END) AS areas, avg(CASE WHEN gets THEN 1.0 ELSE 0.0 END) AS given
RETURN closeness, alters, supporting, areas, given
ORDER BY closeness DESC
