// @title     If somebody could not be there
// @section   together
// @order     30
// @question  Who is the only support in some part of my life?
// @question.by-name Who is the only support in some part of {ego}’s life?
// @finding   {alters, plural,
//   one {If {alters} could not be there for a while, no other support is noted yet for: {domains}.}
//   other {Each of these is the only support noted in some part of your life: {alters}.
//   {areas, plural, one {} other {The most rests on {most}: # areas of life.}}}}
// @finding.by-name {alters, plural,
//   one {If {alters} could not be there for a while, no other support is noted yet for: {domains}.}
//   other {Each of these is the only support noted in some part of {ego}’s life: {alters}.
//   {areas, plural, one {} other {The most rests on {most}: # areas of life.}}}}
// @none      Where support is noted for an area of life, more than one is there for it.
// @why       Knowing this early leaves time to find a second support, gently and without hurry.
// @reflection small
// @steps     appreciate, be-open, support-group
// @needs     alters=6, domains=3
// @value     most alters
// @value     areas number Areas that rest on the same one, at most
// @absence   alters, domains

// Counts support received today, from every kind of alter. Somebody holds an area when nobody and nothing else supports the
// person in it. `most` are those who hold the largest number of areas, `areas` that number.
MATCH (me:Ego {id: $ego})-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))-[s:SUPPORTS]->(me)
MATCH (d:Domain {key: s.domain})
WITH d, collect(DISTINCT a.id) AS providers ORDER BY d.position
WHERE size(providers) = 1
WITH providers[0] AS holder, collect(d.key) AS held ORDER BY size(held) DESC, holder
WITH collect({id: holder, held: held}) AS holders
WHERE size(holders) > 0
WITH holders, size(holders[0].held) AS areas
RETURN [h IN holders | h.id] AS alters,
  COLLECT {
    UNWIND holders AS h
    MATCH (d:Domain) WHERE d.key IN h.held
    WITH d ORDER BY d.position
    RETURN d.key
  } AS domains,
  {most: [h IN holders WHERE size(h.held) = areas | h.id], areas: areas} AS values
