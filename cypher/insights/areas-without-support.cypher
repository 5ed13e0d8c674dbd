// @title     Areas with no support noted yet
// @section   together
// @order     10
// @question  In which areas of my life is no support noted yet?
// @question.by-name In which areas of {ego}’s life is no support noted yet?
// @finding   {covered, plural, one {Support is noted in one area of life.} other {Support is noted in # areas of life.}}
//   {domains, plural,
//   one {In one other it is not noted yet: {domains}.}
//   other {In # others it is not noted yet: {domains}.}}
// @none      Support is noted in every area of life.
// @why       There may be support that is not noted yet, or an area may need none now; and there may be room for somebody or something.
// @reflection areas
// @steps     ask, club, community-event
// @needs     alters=6, domains=3
// @value     covered number
// @absence   alters

// Counts support received today, from every kind of alter: a park supports as a person does. Support without an area counts
// in none. A map on which no area was ever named says nothing here, as it is not known where support is missing.
MATCH (me:Ego {id: $ego})
WITH COLLECT {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))-[s:SUPPORTS]->(me)
  WHERE s.domain IS NOT NULL
  RETURN DISTINCT s.domain
} AS supported
MATCH (d:Domain)
WITH d, d.key IN supported AS covered ORDER BY d.position
WITH collect(CASE WHEN NOT covered THEN d.key END) AS domains, count(CASE WHEN covered THEN 1 END) AS covered
WHERE covered > 0 AND size(domains) > 0
RETURN [] AS alters, domains, {covered: covered} AS values
