// @title     Supporters of the past
// @question  Which kinds of relationship were lost that used to support?
// @why       Old friends and relatives are often the nearest way to more contact; a network's losses are part of its history.
// @column    relation kind of relationship; null where none is noted
// @column    past     alters of the past
// @column    supported those who gave support
// @column    living   of these, those who have not died
// @column    closeness their mean closeness, of those answered

MATCH (me:Ego)-[k:KNOWS {phase: 'past'}]->(a:Alter)
WITH a, k, EXISTS { (a)-[:SUPPORTS]->(me) } AS supported, coalesce(a.died, false) AS died
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
RETURN relation, count(a) AS past, sum(CASE WHEN supported THEN 1 ELSE 0 END) AS supported,
  sum(CASE WHEN supported AND NOT died THEN 1 ELSE 0 END) AS living,
  avg(CASE WHEN supported THEN k.closeness END) AS closeness
ORDER BY past DESC, relation
