// @title     Practitioners and peers
// @section   together
// @order     80
// @question  Who around me is there by profession, and who knows recovery from the inside?
// @question.by-name Who around {ego} is there by profession, and who knows recovery from the inside?
// @finding   {practitioners, plural, =0 {} one {{practitioners} is there by profession.}
//   other {There are # people who are there by profession: {practitioners}.}}
//   {peers, plural, =0 {} one {{peers} knows recovery from the inside.}
//   other {There are # people who know recovery from the inside: {peers}.}}
//   That is {share} of the people whose relationship is noted.
// @none      No practitioners or peers are among the people whose relationship is noted.
// @why       Professional care and lived experience both help; beside them, many people long for friends, neighbours and family.
// @reflection practitioners
// @steps     appreciate, old-friends, club, volunteer
// @needs     relations=8
// @value     practitioners alters
// @value     peers alters
// @value     share percent Practitioners and peers among the people on the map
// @value     people number People whose relationship is noted
// @absence   alters

// Counts people with a tie of today whose relationship is noted; the others are neither in the count nor in the share.
// Somebody who is both (a peer worker) stands in both lists and once in the share.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter:Person WHERE NOT coalesce(a.died, false))
WHERE size(k.relations) > 0
WITH a, k, COLLECT { MATCH (r:Relation) WHERE r.key IN k.relations RETURN r.group } AS groups
ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH count(*) AS people,
  collect(CASE WHEN 'practitioner' IN groups THEN a.id END) AS practitioners,
  collect(CASE WHEN 'peer' IN groups THEN a.id END) AS peers,
  collect(CASE WHEN 'practitioner' IN groups OR 'peer' IN groups THEN a.id END) AS alters
WHERE size(alters) > 0
RETURN alters, [] AS domains,
  {practitioners: practitioners, peers: peers, share: toFloat(size(alters)) / people, people: people} AS values
