// @title     Lost contacts who used to give support
// @section   together
// @order     140
// @question  Who supported me once, and is out of sight now?
// @question.by-name Who supported {ego} once, and is out of sight now?
// @finding   {alters} used to support you. If it feels right, an old contact can be picked up again; if not, that is
//   fine, too.
// @finding.by-name {alters} used to support {ego}. If it feels right, an old contact can be picked up again; if not, that is
//   fine, too.
// @none      Nobody from the past is noted as somebody who used to give support.
// @why       Old friends and relatives are often the nearest way to more contact, when both wish it.
// @reflection new-contacts
// @steps     old-friends, reach-out, send-card
// @phase     past
// @needs     alters=6

// Counts people and groups whose tie is past and who gave support. Those who died are left out: they can be missed, but
// not called. Closeness is not asked, except for the order.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'past'}]->(a:Alter&(Person|Group))
WHERE EXISTS { (a)-[:SUPPORTS]->(me) } AND NOT coalesce(a.died, false)
WITH a, k ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect(a.id) AS alters
WHERE size(alters) > 0
RETURN alters, [] AS domains, {} AS values
