// @title     Newer people
// @question  Do newer relationships support already?
// @why       Networks renew themselves; new ties start narrow and some of them widen.
// @column    newer    whether the tie is marked as newer
// @column    alters   people of today
// @column    supporting share who support
// @column    closeness mean closeness, of those answered
// @column    known    share who know another alter of the map

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter:Person)
WITH a, k, coalesce(k.newer, false) AS newer, EXISTS { (a)-[:SUPPORTS]->(me) } AS supports,
  EXISTS { MATCH (a)-[:KNOWS]-(:Alter)<-[:KNOWS {phase: 'present'}]-(me) } AS known
RETURN newer, count(a) AS alters, avg(CASE WHEN supports THEN 1.0 ELSE 0.0 END) AS supporting, avg(k.closeness) AS closeness,
  avg(CASE WHEN known THEN 1.0 ELSE 0.0 END) AS known
ORDER BY newer
