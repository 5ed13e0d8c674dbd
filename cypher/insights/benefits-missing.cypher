// @title     What support could still bring
// @section   together
// @order     70
// @question  Which of the things that support can bring are not on my map yet?
// @question.by-name Which of the things that support can bring are not on {ego}’s map yet?
// @finding   {benefits, plural,
//   one {One of the twelve things that support can bring is not noted with anybody yet: {benefits}.}
//   other {Some of the twelve things that support can bring are not noted with anybody yet: {benefits}.}}
// @none      All twelve things that support can bring are noted.
// @why       It may be there without being noted; and nobody needs all twelve at all times.
// @reflection brings
// @steps     ask, support-group, online
// @needs     alters=6, benefits=3
// @value     benefits benefits
// @absence   alters, domains

// Counts support received today, from every kind of alter. A map on which no benefit was ever noted says nothing
// here, as nobody answered.
MATCH (me:Ego {id: $ego})
WITH COLLECT {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))-[s:SUPPORTS]->(me)
  UNWIND s.benefits AS key
  RETURN DISTINCT key
} AS brought
WHERE size(brought) > 0
MATCH (b:Benefit)
WHERE NOT b.key IN brought
WITH b ORDER BY b.position
WITH collect(b.key) AS missing
WHERE size(missing) > 0
RETURN [] AS alters, [] AS domains, {benefits: missing} AS values
