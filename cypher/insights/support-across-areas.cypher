// @title     Support across my life
// @title.by-name Support across {ego}’s life
// @section   appreciate
// @order     70
// @question  Is my support gathered in one place, or spread over my life?
// @question.by-name Is the support for {ego} gathered in one place, or spread over several areas of life?
// @finding   {covered, plural,
//   =8 {You have support in every one of the eight areas of life.}
//   one {You have support in this area of life: {domains}.}
//   other {You have support in # areas of life: {domains}.}}
//   {most, plural, =0 {} other {Most of it is in {most}.}}
// @finding.by-name {covered, plural,
//   =8 {{ego} has support in every one of the eight areas of life.}
//   one {{ego} has support in this area of life: {domains}.}
//   other {{ego} has support in # areas of life: {domains}.}}
//   {most, plural, =0 {} other {Most of it is in {most}.}}
// @none      No support in an area of life is noted yet.
// @why       Support in several areas holds when one of them becomes difficult; coverage is the share of areas with support.
// @reflection areas
// @steps     appreciate, return-favour, events
// @needs     domains=1
// @needs     coverage: alters=8
// @value     covered number
// @value     coverage percent Areas of life with support
// @value     most domains
// @absence   coverage: alters, domains
// @absence   most: alters, domains

// Counts support received today, from every kind of alter. Support without an area of life counts in none. `most` holds the
// areas with the largest number of different alters, unless all have as many.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))-[s:SUPPORTS]->(me)
MATCH (d:Domain {key: s.domain})
WITH DISTINCT a, k, d ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH d, collect(a.id) AS providers ORDER BY d.position
WITH collect({key: d.key, providers: providers}) AS areas
WHERE size(areas) > 0
WITH areas, [x IN areas WHERE all(y IN areas WHERE size(y.providers) <= size(x.providers)) | x.key] AS most
RETURN reduce(alters = [], x IN areas | alters + [id IN x.providers WHERE NOT id IN alters]) AS alters,
  [x IN areas | x.key] AS domains,
  {covered: size(areas),
   coverage: size(areas) / toFloat(COUNT { MATCH (:Domain) }),
   most: CASE WHEN size(most) < size(areas) THEN most ELSE [] END} AS values
