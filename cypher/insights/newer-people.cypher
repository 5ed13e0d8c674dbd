// @title     Newer people
// @section   together
// @order     130
// @question  Who is newer in my life, and whom would I like to know better?
// @question.by-name Who is newer in {ego}’s life, and whom would {ego} like to know better?
// @finding   {alters, plural,
//   one {{alters} is newer in your life, and it might be nice to know each other better.}
//   other {{alters} are newer in your life, and it might be nice to know them better.}}
//   {wanted, plural, =0 {} other {You would like more time with {wanted}.}}
// @finding.by-name {alters, plural,
//   one {{alters} is newer in {ego}’s life, and it might be nice to know each other better.}
//   other {{alters} are newer in {ego}’s life, and it might be nice to know them better.}}
//   {wanted, plural, =0 {} other {{ego} would like more time with {wanted}.}}
// @none      Nobody on the map is marked as newer.
// @why       New relationships grow slowly; knowing with whom we would like more time makes the next step easier.
// @reflection new-contacts
// @steps     reach-out, plan-together, eat-together
// @needs     alters=6
// @value     wanted alters

// Counts people and groups (a group is people, too) with a tie of today that is marked as newer. `wanted` are those of them
// with whom the person would like more time.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present', newer: true}]->(a:Alter&(Person|Group) WHERE NOT coalesce(a.died, false))
WITH a, k ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect(a.id) AS alters, collect(CASE WHEN k.wantMore THEN a.id END) AS wanted
WHERE size(alters) > 0
RETURN alters, [] AS domains, {wanted: wanted} AS values
