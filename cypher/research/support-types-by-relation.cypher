// @title     Which support comes from whom
// @question  Which types of support come from which kinds of relationship?
// @why       Specificity of support by role (Wellman and Wortley 1990).
// @column    relation kind of relationship; null where none is noted
// @column    type     type of support
// @column    supporters alters who give it today
// @column    maps     maps they stand on

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
WHERE s.type IS NOT NULL
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
RETURN relation, s.type AS type, count(DISTINCT a) AS supporters, count(DISTINCT me) AS maps
ORDER BY relation, supporters DESC, type
