// @title     Who knows nobody else
// @question  Which kinds of relationship stand apart from the rest of the network?
// @why       Isolates among alters: contacts nobody else sees, who are often lost without anybody noticing.
// @column    relation kind of relationship; null where none is noted
// @column    alters   alters of today
// @column    isolates those who know no other alter of the map
// @column    share    isolates of alters
// @column    supporting isolates who support

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)
WITH me, a, k, NOT EXISTS { MATCH (a)-[:KNOWS]-(:Alter)<-[:KNOWS {phase: 'present'}]-(me) } AS isolate,
  EXISTS { (a)-[:SUPPORTS]->(me) } AS supports
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
WITH relation, count(a) AS alters, sum(CASE WHEN isolate THEN 1 ELSE 0 END) AS isolates,
  sum(CASE WHEN isolate AND supports THEN 1 ELSE 0 END) AS supporting
RETURN relation, alters, isolates, toFloat(isolates) / alters AS share, supporting
ORDER BY share DESC, alters DESC, relation
