// @title     Family
// @section   together
// @order     90
// @question  Who around me is family?
// @question.by-name Who around {ego} is family?
// @finding   {alters, plural,
//   one {{alters} is family.}
//   other {There are # people who are family: {alters}.}}
//   That is {share} of the people whose relationship is noted.
// @none      No family is among the people whose relationship is noted.
// @why       Family is where many begin; friends and others widen the circle and lighten what family carries.
// @reflection family
// @steps     eat-together, celebrate, club
// @needs     relations=8
// @value     share percent Family among the people on the map
// @value     people number People whose relationship is noted
// @absence   alters

// Counts people with a tie of today whose relationship is noted; the others are neither in the count nor in the share.
// Family are partner, children and other family.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter:Person WHERE NOT coalesce(a.died, false))
WHERE size(k.relations) > 0
WITH a, k, EXISTS { MATCH (r:Relation {group: 'family'}) WHERE r.key IN k.relations } AS family
ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH count(*) AS people, collect(CASE WHEN family THEN a.id END) AS alters
WHERE size(alters) > 0
RETURN alters, [] AS domains, {share: toFloat(size(alters)) / people, people: people} AS values
