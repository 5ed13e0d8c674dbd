// @title     Hoped-for contacts
// @question  Whom do people wish into their network?
// @why       Wishes show what a network lacks in its owner's own eyes.
// @column    kind     kind of alter
// @column    relation kind of relationship; null where none is noted
// @column    alters   alters who are hoped for
// @column    maps     maps that hope for any

MATCH (me:Ego)-[k:KNOWS {phase: 'hoped'}]->(a:Alter)
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
RETURN [l IN labels(a) WHERE l <> 'Alter'][0] AS kind, relation, count(DISTINCT a) AS alters, count(DISTINCT me) AS maps
ORDER BY alters DESC, kind, relation
