// @title     Who links others
// @question  Which kinds of relationship link people who have nobody else in common?
// @why       Brokerage after Burt 1992 and Freeman 1979, local form: pairs of alters whom one alter alone links in two steps.
// @column    relation kind of relationship; null where none is noted
// @column    alters   alters who link at least one such pair
// @column    pairs    pairs they link
// @column    mean     pairs per such alter

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)-[:KNOWS]-(b:Alter)<-[:KNOWS {phase: 'present'}]-(me)
MATCH (a)-[:KNOWS]-(c:Alter)<-[:KNOWS {phase: 'present'}]-(me)
WHERE b.id < c.id AND NOT EXISTS { (b)-[:KNOWS]-(c) }
  AND NOT EXISTS { MATCH (b)-[:KNOWS]-(other:Alter)-[:KNOWS]-(c) WHERE other <> a AND EXISTS { (me)-[:KNOWS {phase: 'present'}]->(other) } }
WITH DISTINCT a, k, b, c
WITH a, k, count(*) AS pairs
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
RETURN relation, count(a) AS alters, sum(pairs) AS pairs, avg(pairs) AS mean
ORDER BY pairs DESC, relation
