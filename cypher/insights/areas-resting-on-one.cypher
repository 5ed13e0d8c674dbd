// @title     Areas resting on one
// @section   together
// @order     20
// @question  Where does my support come from one person or thing alone?
// @question.by-name Where does the support for {ego} come from one person or thing alone?
// @finding   {domains, plural,
//   one {In one area of life, {domains}, your support comes from {alters} alone.}
//   other {In # areas of life your support comes from one person or thing each: {domains}. There for you: {alters}.}}
// @finding.by-name {domains, plural,
//   one {In one area of life, {domains}, the support for {ego} comes from {alters} alone.}
//   other {In # areas of life the support for {ego} comes from one person or thing each: {domains}. It comes from {alters}.}}
// @none      Where support is noted, it comes from at least two.
// @why       Where there are two or more, nobody has to be strong all the time.
// @reflection areas, small
// @steps     appreciate, keep-in-touch, support-group
// @needs     alters=6, domains=3
// @absence   alters

// Counts support received today, from every kind of alter; one alter with several types of support in an area is still one.
// Areas without any support have an insight of their own.
MATCH (me:Ego {id: $ego})-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))-[s:SUPPORTS]->(me)
MATCH (d:Domain {key: s.domain})
WITH d, collect(DISTINCT a.id) AS providers ORDER BY d.position
WHERE size(providers) = 1
WITH collect(d.key) AS domains, collect(DISTINCT providers[0]) AS alters
WHERE size(domains) > 0
RETURN alters, domains, {} AS values
