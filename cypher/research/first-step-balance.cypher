// @title     Who takes the first step
// @question  In which kinds of relationship does contact come from the other side?
// @why       Initiative is a side of reciprocity that support does not show.
// @column    relation kind of relationship; null where none is noted
// @column    alters   people for whom both answers are there
// @column    they     those who get in touch more often
// @column    me       those with whom ego does
// @column    even     those with whom it is even
// @column    balance  (they − me) of all: 1 = only they, −1 = only ego

// As the insight does: where neither ever gets in touch, nobody takes a step and nothing is said.
WITH ['never', 'yearly', 'monthly', 'weekly', 'daily'] AS scale
MATCH (:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter:Person)
WHERE k.contactFromThem IN scale AND k.contactFromMe IN scale AND NOT (k.contactFromThem = 'never' AND k.contactFromMe = 'never')
WITH a, k, [i IN range(0, 4) WHERE scale[i] = k.contactFromThem][0] - [i IN range(0, 4) WHERE scale[i] = k.contactFromMe][0] AS more
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
WITH relation, count(a) AS alters, sum(CASE WHEN more > 0 THEN 1 ELSE 0 END) AS they,
  sum(CASE WHEN more < 0 THEN 1 ELSE 0 END) AS me, sum(CASE WHEN more = 0 THEN 1 ELSE 0 END) AS even
RETURN relation, alters, they, me, even, (toFloat(they) - me) / alters AS balance
ORDER BY alters DESC, relation
