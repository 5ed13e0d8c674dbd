// @title     Cut alters
// @question  Through which kinds of relationship alone do parts of the network hang together?
// @why       An articulation point of the network among alters (Harary 1969): without it, a part would fall off. Ego is left out.
// @parameter maps integer "500" how many maps to look at, as this takes its time
// @column    relation kind of relationship; null where none is noted
// @column    alters   cut alters
// @column    maps     maps they stand on
// @column    supporting share of them who support

// An alter is a cut alter where those who know it fall into several groups as soon as it is left out.
MATCH (me:Ego)
WHERE me.structure_size > 2
WITH me ORDER BY me.id LIMIT $maps
CALL (me) {
  WITH COLLECT { MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter) RETURN DISTINCT a } AS alters
  WITH alters, size(alters) AS n, [a IN alters | [(a)-[:KNOWS]-(b:Alter) | b]] AS known

  // From here on an alter is its place in the list, 0 to n - 1; near[i] are those whom alter i knows.
  WITH alters, n, [neighbours IN known | [j IN range(0, n - 1) WHERE alters[j] IN neighbours]] AS near
  UNWIND range(0, n - 1) AS left
  WITH alters, n, near, left
  WHERE size(near[left]) > 1

  // group[i]: the same number for all who are linked without the one left out. Each tie makes two groups one.
  WITH alters, near, left, reduce(group = range(0, n - 1), i IN range(0, n - 1) |
    reduce(group = group, j IN near[i] |
      CASE WHEN left IN [i, j] OR group[i] = group[j] THEN group
           ELSE [g IN group | CASE WHEN g = group[j] THEN group[i] ELSE g END] END)) AS group
  WITH alters, left, [i IN near[left] | group[i]] AS groups
  WHERE any(g IN groups WHERE g <> groups[0])
  RETURN alters[left] AS a
}
MATCH (me)-[k:KNOWS {phase: 'present'}]->(a)
WITH me, k, a, EXISTS { (a)-[:SUPPORTS]->(me) } AS supports
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
RETURN relation, count(a) AS alters, count(DISTINCT me) AS maps, avg(CASE WHEN supports THEN 1.0 ELSE 0.0 END) AS supporting
ORDER BY alters DESC, relation
