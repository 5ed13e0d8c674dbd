// @title     Measures of support
// @section   structure
// @order     20
// @question  How is support spread over this map?
// @finding   {supporters, plural, one {Of {size} alters of today, one gives support.}
//   other {Of {size} alters of today, # give support.}}
// @none      No support received today is noted, so nothing can be measured.
// @why       Multiplexity after Perry, Pescosolido and Borgatti 2018; reciprocity after Tracy and Whittaker 1990; mean
//   closeness after Kahn and Antonucci 1980; coverage and areas with one provider are Kithmap's own, after Lubben's redundancy.
// @needs     alters=6, received=1
// @needs     multiplex: received=8
// @needs     reciprocity: support=8
// @needs     coverage: alters=8
// @value     size number Alters of today
// @value     supporters number Alters who give support
// @value     meanCloseness decimal Mean closeness, of those answered
// @value     closenessAnswered number Closeness answered
// @value     multiplexity decimal Types of support per supporting alter
// @value     multiplex percent Supporting alters with two or more types
// @value     reciprocity percent Reciprocity
// @value     coverage percent Areas of life with support
// @value     singleProvider number Areas with exactly one provider
// @absence   alters, domains, closeness

// Conventions: alters of phase present and of every kind. Multiplexity counts different types of support received per alter who
// gives any; support whose type was not said adds none, and alters with no named type are left out. Reciprocity:
// support both ways among all with any support. Mean closeness: over answered ones, null when nobody answered.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
WITH me, a, k,
  COLLECT { MATCH (a)-[s:SUPPORTS]->(me) WHERE s.type IS NOT NULL RETURN DISTINCT s.type } AS types,
  EXISTS { (a)-[:SUPPORTS]->(me) } AS gives,
  EXISTS { (me)-[:SUPPORTS]->(a) } AS gets
ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH me,
  count(*) AS size,
  collect(CASE WHEN gives THEN a.id END) AS supporters,
  avg(k.closeness) AS meanCloseness,
  count(k.closeness) AS closenessAnswered,
  avg(CASE WHEN size(types) > 0 THEN size(types) END) AS multiplexity,
  avg(CASE WHEN size(types) > 1 THEN 1.0 WHEN size(types) = 1 THEN 0.0 END) AS multiplex,
  avg(CASE WHEN gives AND gets THEN 1.0 WHEN gives OR gets THEN 0.0 END) AS reciprocity
WHERE size(supporters) > 0
WITH *, COLLECT {
  MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))-[s:SUPPORTS]->(me)
  MATCH (d:Domain {key: s.domain})
  WITH d, count(DISTINCT a) AS providers
  RETURN providers
} AS providers
RETURN supporters AS alters, [] AS domains, {
  size: size,
  supporters: size(supporters),
  meanCloseness: meanCloseness,
  closenessAnswered: closenessAnswered,
  multiplexity: multiplexity,
  multiplex: multiplex,
  reciprocity: reciprocity,
  coverage: toFloat(size(providers)) / COUNT { MATCH (:Domain) },
  singleProvider: size([p IN providers WHERE p = 1])
} AS values
