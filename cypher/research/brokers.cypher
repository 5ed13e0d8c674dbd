// @title     Who links others
// @question  Which kinds of relationship link people who have nobody else in common?
// @why       Brokerage after Burt 1992 and Freeman 1979, local form: pairs of alters whom one alter alone links in two steps.
// @column    relation kind of relationship; null where none is noted
// @column    alters   alters who link at least one such pair
// @column    pairs    pairs they link
// @column    mean     pairs per such alter

// The neighbours of an alter are sorted, so that a pair is the same for every alter who links it. Pairs are counted map by map,
// because those of all maps together would not fit in memory.
MATCH (me:Ego)
CALL (me) {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter)
  WITH me, a, COLLECT { MATCH (a)-[:KNOWS]-(x:Alter)<-[:KNOWS {phase: 'present'}]-(me) RETURN DISTINCT x ORDER BY x.id } AS near
  UNWIND range(0, size(near) - 2) AS i
  UNWIND range(i + 1, size(near) - 1) AS j
  WITH near[i] AS b, near[j] AS c, collect(a) AS links
  WHERE size(links) = 1 AND NOT EXISTS { (b)-[:KNOWS]-(c) }
  RETURN links[0] AS a, count(*) AS pairs
}
MATCH (me)-[k:KNOWS {phase: 'present'}]->(a)
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
RETURN relation, count(a) AS alters, sum(pairs) AS pairs, avg(pairs) AS mean
ORDER BY pairs DESC, relation
