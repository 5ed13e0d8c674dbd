// @title     Groups among those around me
// @title.by-name Groups among those around {ego}
// @section   together
// @order     170
// @question  Which groups do the people I know form?
// @question.by-name Which groups do the people {ego} knows form?
// @finding   {groups, plural,
//   one {Those on the map who know each other form one group: {largest}.}
//   other {Those on the map who know each other form # groups; the largest is {largest}.}}
//   {apart, plural, =0 {}
//   one {{apart} knows nobody else on the map, as far as noted.}
//   other {Some people know nobody else on the map, as far as noted: {apart}.}}
// @none      It is not noted yet who on the map know each other.
// @why       Several groups bring variety, and in a close group help comes quickly. The person in the middle is not counted, as they
//   know everybody.
// @reflection common
// @steps     plan-together, eat-together, events
// @needs     alters=6, ties=3
// @value     groups number Groups of two or more
// @value     largest alters
// @value     apart alters
// @absence   alters

// Counts ties of today and every kind of alter. Two alters are in the same group if they know each other directly or through
// others. `largest` is the largest group (the first of equals); `apart` are people in no group of two or more.
MATCH (me:Ego {id: $ego})
WITH COLLECT {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
  RETURN DISTINCT a ORDER BY a.id
} AS alters
WITH alters, size(alters) AS n, [a IN alters | [(a)-[:KNOWS]-(b:Alter) | b]] AS known

// From here on an alter is its place in the list, 0 to n - 1; near[i] are those whom alter i knows.
WITH alters, n, [neighbours IN known | [j IN range(0, n - 1) WHERE alters[j] IN neighbours]] AS near

// group[i]: the same number for all who are linked, directly or through others. Each tie makes two groups one.
WITH alters, n, reduce(group = range(0, n - 1), i IN range(0, n - 1) |
  reduce(group = group, j IN near[i] |
    CASE WHEN group[i] = group[j] THEN group
         ELSE [g IN group | CASE WHEN g = group[j] THEN group[i] ELSE g END] END)) AS group
WITH alters, [g IN range(0, n - 1) WHERE g IN group | [i IN range(0, n - 1) WHERE group[i] = g | alters[i]]] AS all
WITH [members IN all WHERE size(members) > 1] AS groups,
  [members IN all WHERE size(members) = 1 AND members[0]:Person | members[0].id] AS apart
WHERE size(groups) > 0
WITH groups, apart,
  [members IN groups WHERE all(other IN groups WHERE size(other) <= size(members))][0] AS largest
RETURN reduce(ids = [], members IN groups | ids + [a IN members | a.id]) AS alters,
  [] AS domains,
  {groups: size(groups), largest: [a IN largest | a.id], apart: apart} AS values
