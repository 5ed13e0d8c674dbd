// @title     Giving and taking
// @section   appreciate
// @order     10
// @question  In which of my relationships is there both giving and taking?
// @question.by-name In which of {ego}’s relationships is there both giving and taking?
// @finding   {alters, plural,
//   one {Between you and {alters}, support goes both ways: you give, and you receive.}
//   other {Support goes both ways with # of those around you: {alters}.}}
// @finding.by-name {alters, plural,
//   one {Between {ego} and {alters}, support goes both ways.}
//   other {Support goes both ways between {ego} and # others: {alters}.}}
// @none      No support in both directions is noted yet. Small things count too: listening, or watering a plant.
// @why       Relationships in which both give and receive are equal ones, and they tend to last. The share is among all
//   with whom there is any support (Tracy and Whittaker 1990).
// @reflection give-and-take
// @steps     appreciate, keep-in-touch, celebrate
// @needs     support=1
// @needs     share: support=8
// @value     share percent Supportive relationships that go both ways
// @absence   share: alters, domains

// Counts ties of today and every kind of alter: caring for a cat is giving. It asks whether there is support each
// way, whatever its type or area of life. Closeness is not asked.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
WITH a, k, EXISTS { (a)-[:SUPPORTS]->(me) } AS supportsMe, EXISTS { (me)-[:SUPPORTS]->(a) } AS supportedByMe
WHERE supportsMe OR supportedByMe
WITH a, k, supportsMe AND supportedByMe AS bothWays ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect(CASE WHEN bothWays THEN a.id END) AS alters, count(*) AS supportive
WHERE size(alters) > 0
RETURN alters, [] AS domains, {share: toFloat(size(alters)) / supportive} AS values
