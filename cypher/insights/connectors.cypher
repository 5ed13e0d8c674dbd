// @title     Those who connect others
// @section   together
// @order     160
// @question  Who links people around me who would not know each other otherwise?
// @question.by-name Who links people around {ego} who would not know each other otherwise?
// @finding   {alters, plural,
//   one {Through {alters}, others on the map are linked who would not be otherwise.}
//   other {Through each of these, others on the map are linked who would not be otherwise: {alters}.}}
// @none      Nobody is the only link between others on the map.
// @why       Without them, those they link would lose touch with each other. The person in the middle is not counted, as they
//   know everybody.
// @steps     appreciate, plan-together
// @needs     alters=6, ties=3
// @absence   alters

// Counts ties of today and every kind of alter: a choir can connect as a person does. Ties between alters have no direction
// and count once, however often they are stored.
MATCH (me:Ego {id: $ego})
WITH COLLECT {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
  RETURN DISTINCT a ORDER BY a.id
} AS alters
WITH alters, size(alters) AS n, [a IN alters | [(a)-[:KNOWS]-(b:Alter) | b]] AS known

// From here on an alter is its place in the list, 0 to n - 1; near[i] are those whom alter i knows.
WITH alters, n, [neighbours IN known | [j IN range(0, n - 1) WHERE alters[j] IN neighbours]] AS near

// group[i]: the same number for all who are linked, directly or through others. Each tie makes two groups one.
WITH alters, n, near, reduce(group = range(0, n - 1), i IN range(0, n - 1) |
  reduce(group = group, j IN near[i] |
    CASE WHEN group[i] = group[j] THEN group
         ELSE [g IN group | CASE WHEN g = group[j] THEN group[i] ELSE g END] END)) AS group

// up[i]: the way from alter i up to the root of its group, in a tree that grows from the root by one step at a time.
WITH alters, n, near, reduce(
  up = [i IN range(0, n - 1) | CASE WHEN group[i] = i THEN [i] ELSE [] END], step IN range(1, n) |
  CASE WHEN NOT [] IN up THEN up
       ELSE [i IN range(0, n - 1) | CASE WHEN up[i] <> [] THEN up[i]
         ELSE reduce(way = [], j IN near[i] | CASE WHEN way = [] AND up[j] <> [] THEN [i] + up[j] ELSE way END) END]
  END) AS up

// Every tie closes a round with the tree: the links of both ways up, until they meet (each link named by its lower end).
WITH alters, n, up, COLLECT {
  UNWIND range(0, n - 1) AS i
  UNWIND near[i] AS j
  WITH i, j WHERE i < j
  RETURN [x IN up[i] WHERE NOT x IN up[j]] + [x IN up[j] WHERE NOT x IN up[i]]
} AS rounds

// block[i]: the same number for all links that share rounds. An alter with links of two blocks is the only way between them.
WITH alters, n, up, reduce(block = range(0, n - 1), round IN rounds |
  reduce(block = block, x IN round |
    CASE WHEN block[x] = block[round[0]] THEN block
         ELSE [b IN block | CASE WHEN b = block[x] THEN block[round[0]] ELSE b END] END)) AS block
UNWIND range(0, n - 1) AS v
WITH alters, v, [i IN range(0, n - 1) WHERE up[i][1] = v OR (i = v AND size(up[v]) > 1) | block[i]] AS blocks
WHERE any(b IN blocks WHERE b <> blocks[0])
WITH collect(alters[v].id) AS cut
WHERE size(cut) > 0
RETURN cut AS alters, [] AS domains, {} AS values
