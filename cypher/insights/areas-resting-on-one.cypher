// @title     Areas resting on one
// @section   together
// @order     20
// @question  Where does my support hang on one person alone?
// @finding   {domains, plural,
//   one {In one area of life, {domains}, your support comes from {alters} alone.}
//   other {# areas of life each rest on one alone: {domains}. There for you: {alters}.}}
// @none      As far as your map tells, no area of life hangs on one alone.
// @why       Where there are two or more, nobody has to be strong all the time (single point of failure, after the idea of
//   redundancy in Lubben's scales).
// @reflection areas, small
// @steps     appreciate, keep-in-touch, support-group
// @absence   alters

// Counts support received today, from every kind of alter; one alter with several types of support in an area is still one.
// Areas without any support have an insight of their own.
MATCH (me:Ego {id: $ego})-[:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
MATCH (d:Domain {key: s.domain})
WITH d, collect(DISTINCT a.id) AS providers ORDER BY d.position
WHERE size(providers) = 1
WITH collect(d.key) AS domains, collect(DISTINCT providers[0]) AS alters
WHERE size(domains) > 0
RETURN alters, domains, {} AS values
