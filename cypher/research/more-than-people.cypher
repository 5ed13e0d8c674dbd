// @title     Pets, places, things and beliefs
// @question  How much support comes from what is not a person?
// @why       Support does not come from people alone; a place or a pet can be as steady as anybody.
// @column    kind     kind of alter
// @column    alters   alters of today
// @column    maps     maps that have any
// @column    supporting share who support
// @column    closeness mean closeness, of those answered
// @column    areas    mean number of areas of life, of those who support

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)
WITH me, a, k, [l IN labels(a) WHERE l <> 'Alter'][0] AS kind,
  EXISTS { (a)-[:SUPPORTS]->(me) } AS supports,
  COUNT { MATCH (a)-[s:SUPPORTS]->(me) WHERE s.domain IS NOT NULL RETURN DISTINCT s.domain } AS areas
RETURN kind, count(a) AS alters, count(DISTINCT me) AS maps, avg(CASE WHEN supports THEN 1.0 ELSE 0.0 END) AS supporting,
  avg(k.closeness) AS closeness, avg(CASE WHEN supports THEN areas END) AS areas
ORDER BY alters DESC, kind
