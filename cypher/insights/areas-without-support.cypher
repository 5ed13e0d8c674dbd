// @title     Areas of life without support
// @section   together
// @order     10
// @question  In which areas of my life is there nobody yet?
// @finding   {covered, plural, one {You have support in one area of life.} other {You have support in # areas of life.}}
//   {domains, plural,
//   one {In one other, {domains}, nobody and nothing supports you yet.}
//   other {In # others nobody and nothing supports you yet: {domains}.}}
// @none      Either every area of life has support, or none is noted with support yet.
// @why       Where nobody is yet, there is room for somebody or something; it may also be an area that needs no support now.
// @reflection areas
// @steps     ask, club, community-event
// @value     covered number
// @absence   alters

// Counts support received today, from every kind of alter: a park supports as a person does. Support without an area counts
// in none. A map on which no area was ever named says nothing here, as it is not known where support is missing.
MATCH (me:Ego {id: $ego})
WITH COLLECT {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(:Alter)-[s:SUPPORTS WHERE s.domain IS NOT NULL]->(me)
  RETURN DISTINCT s.domain
} AS supported
MATCH (d:Domain)
WITH d, d.key IN supported AS covered ORDER BY d.position
WITH collect(CASE WHEN NOT covered THEN d.key END) AS domains, count(CASE WHEN covered THEN 1 END) AS covered
WHERE covered > 0 AND size(domains) > 0
RETURN [] AS alters, domains, {covered: covered} AS values
