// @title     Cut alters
// @question  Through which kinds of relationship alone do parts of the network hang together?
// @why       An articulation point of the network among alters (Harary 1969): without it, a part would fall off. Ego is left out.
// @parameter maps integer "500" how many maps to look at, as this takes its time
// @column    relation kind of relationship; null where none is noted
// @column    alters   cut alters
// @column    maps     maps they stand on
// @column    supporting share of them who support

// An alter is a cut alter where two who know it can't reach each other by any way that does not pass it.
MATCH (me:Ego)
WHERE me.structure_size > 2
WITH me ORDER BY me.id LIMIT $maps
MATCH (me)-[k:KNOWS {phase: 'present'}]->(a:Alter)
WHERE COUNT { MATCH (a)-[:KNOWS]-(x:Alter)<-[:KNOWS {phase: 'present'}]-(me) RETURN DISTINCT x } > 1
WITH me, k, a, COLLECT { MATCH (a)-[:KNOWS]-(x:Alter)<-[:KNOWS {phase: 'present'}]-(me) RETURN DISTINCT x } AS near
WITH me, k, a, near[0] AS first, near[1..] AS others
WHERE EXISTS {
  UNWIND others AS other
  WITH me, a, first, other
  WHERE NOT EXISTS {
    MATCH SHORTEST 1 (b)((x:Alter)-[:KNOWS]-(y:Alter) WHERE y <> a AND EXISTS { (me)-[:KNOWS {phase: 'present'}]->(y) }){1,40}(c)
    WHERE b = first AND c = other
  }
  RETURN other
}
WITH me, k, a, EXISTS { (a)-[:SUPPORTS]->(me) } AS supports
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
RETURN relation, count(a) AS alters, count(DISTINCT me) AS maps, avg(CASE WHEN supports THEN 1.0 ELSE 0.0 END) AS supporting
ORDER BY alters DESC, relation
