// @title     Who knows whom
// @question  Which kinds of relationship know each other?
// @why       A mixing matrix (Newman 2003) shows where circles touch: does the therapist know the family?
// @column    one      kind of relationship
// @column    other    kind of relationship, the same or later in the list
// @column    ties     pairs of such alters who know each other
// @column    maps     maps with such a pair

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)-[:KNOWS]-(b:Alter)<-[l:KNOWS {phase: 'present'}]-(me)
WHERE a.id < b.id
WITH DISTINCT me, a, b, k, l
UNWIND k.relations AS first
UNWIND l.relations AS second
WITH me, a, b, CASE WHEN first <= second THEN first ELSE second END AS one,
  CASE WHEN first <= second THEN second ELSE first END AS other
WITH DISTINCT me, a, b, one, other
RETURN one, other, count(*) AS ties, count(DISTINCT me) AS maps
ORDER BY ties DESC, one, other
