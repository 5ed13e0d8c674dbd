// @title     Structure of the network
// @section   structure
// @order     10
// @question  How is the network among those around me built?
// @question.by-name How is the network around {ego} built?
// @finding   {size, plural,
//   =0 {Nobody is on this map today; nothing is defined yet.}
//   one {One alter is on this map today.}
//   other {There are # alters on this map today.}}
//   {ties, plural, =0 {} one {One tie between two of them is noted.} other {Between them, # ties are noted.}}
// @none      There is no map to measure.
// @why       Density, composition and size after Perry, Pescosolido and Borgatti 2018; effective size, efficiency and
//   constraint after Burt 1992 and 2004, in Borgatti's 1997 form; ego betweenness after Freeman 1979; fragmentation after Borgatti 2006.
//   The groups in the other insights are components, and those who connect others are cut points.
// @needs     alters=6
// @value     size number Size (alters of today)
// @value     ties number Ties among alters
// @value     meanDegree decimal Mean degree
// @value     density decimal Density
// @value     components number Components
// @value     largest number Largest component
// @value     isolates number Isolates
// @value     fragmentation decimal Fragmentation
// @value     effectiveSize decimal Effective size
// @value     efficiency decimal Efficiency
// @value     constraint decimal Constraint
// @value     betweenness decimal Ego betweenness
// @absence   alters

// Conventions: n alters of phase present and of every kind; t ties between them, without direction, each pair once however often
// it is stored; all ties weigh 1. Density, components, isolates, fragmentation and degree leave ego out; constraint and
// betweenness include it. What is undefined is null, never 0: density, fragmentation and betweenness (there are no pairs) for
// n < 2, mean degree, largest component and Burt's measures for n = 0.
MATCH (me:Ego {id: $ego})
WITH COLLECT {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
  RETURN DISTINCT a ORDER BY a.id
} AS alters
WITH alters, size(alters) AS n, [a IN alters | [(a)-[:KNOWS]-(b:Alter) | b]] AS known

// From here on an alter is its place in the list, 0 to n - 1; near[i] are those whom alter i knows.
WITH alters, n, [neighbours IN known | [j IN range(0, n - 1) WHERE alters[j] IN neighbours]] AS near
WITH alters, n, near, [x IN near | size(x)] AS degree
WITH alters, n, near, degree, toFloat(n) AS size, reduce(sum = 0, d IN degree | sum + d) / 2 AS t

WITH alters, n, near, degree, size, t,
  // Constraint: sum over j of (p_ej + sum over q of p_eq p_qj)². With weights of 1, p_ej = 1/n for every alter j, and
  // p_qj = 1/(degree of q + 1) if q knows j, the 1 being q's tie with ego.
  reduce(sum = 0.0, j IN range(0, n - 1) |
    sum + (1 / size + reduce(through = 0.0, q IN near[j] | through + 1 / size / (degree[q] + 1))) ^ 2) AS constraint,

  // Betweenness: two alters who don't know each other are two steps apart, through ego or through an alter whom both know.
  reduce(sum = 0.0, i IN range(0, n - 2) | sum + reduce(share = 0.0, j IN range(i + 1, n - 1) |
    share + CASE WHEN j IN near[i] THEN 0.0
                 ELSE 1.0 / (1 + size([q IN near[i] WHERE q IN near[j]])) END)) AS betweenness,

  // group[i]: the same number for all who are linked, directly or through others. Each tie makes two groups one.
  reduce(group = range(0, n - 1), i IN range(0, n - 1) |
    reduce(group = group, j IN near[i] |
      CASE WHEN group[i] = group[j] THEN group
           ELSE [g IN group | CASE WHEN g = group[j] THEN group[i] ELSE g END] END)) AS group
WITH *, [g IN range(0, n - 1) WHERE g IN group | size([x IN group WHERE x = g])] AS sizes

RETURN [a IN alters | a.id] AS alters, [] AS domains, {
  size: n,
  ties: t,
  meanDegree: CASE WHEN n > 0 THEN 2 * t / size END,
  density: CASE WHEN n > 1 THEN 2 * t / (size * (n - 1)) END,
  components: size(sizes),
  largest: CASE WHEN n > 0 THEN reduce(largest = 0, s IN sizes | CASE WHEN s > largest THEN s ELSE largest END) END,
  isolates: size([d IN degree WHERE d = 0]),
  fragmentation: CASE WHEN n > 1 THEN 1 - reduce(sum = 0, s IN sizes | sum + s * (s - 1)) / (size * (n - 1)) END,
  effectiveSize: CASE WHEN n > 0 THEN n - 2 * t / size END,
  efficiency: CASE WHEN n > 0 THEN (n - 2 * t / size) / size END,
  constraint: CASE WHEN n > 0 THEN constraint END,
  betweenness: CASE WHEN n > 1 THEN betweenness END
} AS values
