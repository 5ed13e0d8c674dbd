// @title     More of whom
// @question  With whom would people like more contact?
// @why       What people wish for need not be what a measure says they lack.
// @column    relation kind of relationship; null where none is noted
// @column    alters   people and groups of today
// @column    wanted   those with whom more is wished
// @column    share    wanted of alters
// @column    newer    wanted ones who are newer
// @column    closeness mean closeness of the wanted, of those answered

MATCH (:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter&(Person|Group))
WITH a, k, coalesce(k.wantMore, false) AS wanted, coalesce(k.newer, false) AS newer
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
WITH relation, count(a) AS alters, sum(CASE WHEN wanted THEN 1 ELSE 0 END) AS wants,
  sum(CASE WHEN wanted AND newer THEN 1 ELSE 0 END) AS newer, avg(CASE WHEN wanted THEN k.closeness END) AS closeness
RETURN relation, alters, wants AS wanted, toFloat(wants) / alters AS share, newer, closeness
ORDER BY wanted DESC, alters DESC, relation
