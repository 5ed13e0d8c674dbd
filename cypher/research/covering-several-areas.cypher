// @title     Who covers several areas
// @question  Which kinds of relationship support in several areas of life at once?
// @why       Multiplex, generalist ties against specialised ones (Wellman and Wortley 1990).
// @parameter atLeast integer "2" areas of life from which on a supporter covers several
// @column    relation kind of relationship; null where none is noted
// @column    supporters alters who support in any area today
// @column    several  of these, those who do in several
// @column    share    several of supporters
// @column    areas    mean number of areas

// An alter with two kinds of relationship counts in both.
MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)
WITH k, COUNT { MATCH (a)-[s:SUPPORTS]->(me) WHERE s.domain IS NOT NULL RETURN DISTINCT s.domain } AS areas
WHERE areas > 0
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
WITH relation, count(*) AS supporters, sum(CASE WHEN areas >= $atLeast THEN 1 ELSE 0 END) AS several, avg(areas) AS areas
RETURN relation, supporters, several, toFloat(several) / supporters AS share, areas
ORDER BY share DESC, supporters DESC, relation
