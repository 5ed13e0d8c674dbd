// @title     What my supporters bring
// @title.by-name What supporters bring {ego}
// @section   appreciate
// @order     30
// @question  What do these relationships bring me?
// @question.by-name What do these relationships bring {ego}?
// @finding   {benefits, plural,
//   one {One thing stands out in what your supporters bring you: {benefits}.}
//   other {Your supporters bring you # of the twelve things that support can bring: {benefits}.}}
//   {most, plural, =0 {} one {Most often it is {most}.} other {Most often: {most}.}}
// @finding.by-name {benefits, plural,
//   one {One thing stands out in what supporters bring {ego}: {benefits}.}
//   other {Supporters bring {ego} # of the twelve things that support can bring: {benefits}.}}
//   {most, plural, =0 {} one {Most often it is {most}.} other {Most often: {most}.}}
// @none      What your supporters bring you is not noted yet. Each support can carry a few of twelve benefits.
// @none.by-name What supporters bring {ego} is not noted yet. Each support can carry a few of twelve benefits.
// @why       People in recovery named twelve things that supportive relationships brought them; seeing which are there helps to value them.
// @reflection brings
// @steps     appreciate, return-favour
// @needs     benefits=1
// @value     benefits benefits
// @value     most benefits
// @absence   most: alters, domains

// Counts support received today, from every kind of alter. A benefit counts once for each alter who brings it; `most`
// holds the benefits that the largest number bring, if at least two alters do.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))-[s:SUPPORTS]->(me)
UNWIND s.benefits AS key
MATCH (b:Benefit {key: key})
WITH DISTINCT a, k, b ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH b, collect(a.id) AS bringers ORDER BY size(bringers) DESC, b.position
WITH collect({key: b.key, bringers: bringers}) AS found
WHERE size(found) > 0
RETURN reduce(alters = [], f IN found | alters + [id IN f.bringers WHERE NOT id IN alters]) AS alters,
  [] AS domains,
  {benefits: [f IN found | f.key],
   most: [f IN found WHERE size(f.bringers) >= 2 AND size(f.bringers) = size(found[0].bringers) | f.key]} AS values
