// @title     Places, things, pets and beliefs
// @section   appreciate
// @order     60
// @question  Which places, things, pets or beliefs support me?
// @question.by-name Which places, things, pets or beliefs support {ego}?
// @finding   {alters, plural,
//   one {Not only people support you: {alters} does, too.}
//   other {Not only people support you: {alters} do, too.}}
// @finding.by-name {alters, plural,
//   one {Not only people support {ego}: {alters} does, too.}
//   other {Not only people support {ego}: {alters} do, too.}}
// @none      No place, thing, pet or belief is noted as a support yet. A park, a song, a dog: they count.
// @why       Support does not come from people alone; a place or a pet can be as steady as anybody.
// @reflection brings
// @steps     be-present, fixed-time
// @needs     alters=1

// Counts ties of today with a place, thing, pet or belief that brings support of any kind. Groups are made of people
// and are left out here.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter&(Place|Thing|Pet|Belief) WHERE NOT coalesce(a.died, false))
WHERE EXISTS { (a)-[:SUPPORTS]->(me) }
WITH a, k ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect(a.id) AS alters
WHERE size(alters) > 0
RETURN alters, [] AS domains, {} AS values
