// @title     Strained, and supporting
// @question  How much support comes from relationships that cost something, too?
// @why       Negative ties weigh more on wellbeing than positive ones help (Rook 1984); many are both (Offer 2021).
// @column    relation kind of relationship; null where none is noted
// @column    alters   alters of today
// @column    strained those marked as strained
// @column    both     strained ones who support
// @column    strain   share strained
// @column    support  share of the strained who support

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)
WITH a, k, coalesce(k.strained, false) AS strained, EXISTS { (a)-[:SUPPORTS]->(me) } AS supports
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
WITH relation, count(a) AS alters, sum(CASE WHEN strained THEN 1 ELSE 0 END) AS strained,
  sum(CASE WHEN strained AND supports THEN 1 ELSE 0 END) AS both
RETURN relation, alters, strained, both, toFloat(strained) / alters AS strain,
  CASE WHEN strained > 0 THEN toFloat(both) / strained END AS support
ORDER BY strained DESC, alters DESC, relation
