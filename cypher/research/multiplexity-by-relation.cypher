// @title     Kinds of support in one relationship
// @question  Which kinds of relationship bring several types of support?
// @why       Multiplexity: different types of support per supporter (Perry, Pescosolido and Borgatti 2018).
// @column    relation kind of relationship; null where none is noted
// @column    supporters alters whose support of today has a type
// @column    types    mean number of types
// @column    multiplex share with two types or more

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)
WITH k, COUNT { MATCH (a)-[s:SUPPORTS]->(me) WHERE s.type IS NOT NULL RETURN DISTINCT s.type } AS types
WHERE types > 0
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
RETURN relation, count(*) AS supporters, avg(types) AS types, avg(CASE WHEN types > 1 THEN 1.0 ELSE 0.0 END) AS multiplex
ORDER BY types DESC, supporters DESC, relation
