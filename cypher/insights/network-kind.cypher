// @title     What kind of circle this is
// @section   together
// @order     75
// @question  What kind of circle do I have around me?
// @question.by-name What kind of circle does {ego} have?
// @finding   {diverse, plural, =0 {} other {Yours is a varied circle: neither family, nor friends, nor people who are there
//   by profession make up most of it. Different people can be there for different things.}}
//   {family, plural, =0 {} other {Yours is above all a circle of family: {family}.}}
//   {friends, plural, =0 {} other {Yours is above all a circle of friends and people you meet in everyday life: {friends}.}}
//   {practitioners, plural, =0 {} other {For now, most of those around you are there by profession: {practitioners}.}}
//   {restricted, plural, =0 {} other {For now, there are one or two with whom you are in touch each month or more often: {restricted}.
//   A small circle can hold, too.}}
// @finding.by-name {diverse, plural, =0 {} other {{ego} has a varied circle: neither family, nor friends, nor people who are there
//   by profession make up most of it. Different people can be there for different things.}}
//   {family, plural, =0 {} other {The circle around {ego} is above all one of family: {family}.}}
//   {friends, plural, =0 {} other {The circle around {ego} is above all one of friends and people met in everyday life: {friends}.}}
//   {practitioners, plural, =0 {} other {For now, most of those around {ego} are there by profession: {practitioners}.}}
//   {restricted, plural, =0 {} other {For now, there are one or two with whom {ego} is in touch each month or more often:
//   {restricted}. A small circle can hold, too.}}
// @none      No kind of circle stands out in what is noted.
// @why       A kind is a place to begin talking, not a mark: what is good about it as it is, what would be missed, and
//   what could there be a little more of? Circles change, and none is the right one. The kinds follow GENIE (Kennedy and others 2016)
//   and its adaptation for mental health services (Brooks and others 2022); where they begin is Kithmap's own convention.
// @steps     appreciate, plan-together, club
// @needs     relations=6
// @value     diverse alters
// @value     family alters
// @value     friends alters
// @value     practitioners alters
// @value     restricted alters
// @absence   alters, contacts

// Counts people with a tie of today whose relationship is noted, each once: somebody of the family who is a practitioner, too,
// is family; peers, neighbours and colleagues are with the friends. A kind is that of more than half of them; diverse if none
// is. Restricted: how often one is in touch was answered for all of them, and it is monthly or more often with one or two.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter:Person WHERE NOT coalesce(a.died, false))
WHERE size(k.relations) > 0
WITH a, k,
  COLLECT { MATCH (r:Relation) WHERE r.key IN k.relations RETURN r.group } AS groups,
  [contact IN [k.contactFromThem, k.contactFromMe] WHERE contact IS NOT NULL] AS contacts
ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect({
  id: a.id,
  kind: CASE WHEN 'family' IN groups THEN 'family' WHEN 'practitioner' IN groups THEN 'practitioners' ELSE 'friends' END,
  answered: size(contacts) > 0,
  inTouch: any(contact IN contacts WHERE contact IN ['daily', 'weekly', 'monthly'])
}) AS people
WITH people, [p IN people WHERE p.inTouch | p.id] AS near,
  [kind IN ['family', 'friends', 'practitioners'] WHERE 2 * size([p IN people WHERE p.kind = kind]) > size(people)][0] AS most
WHERE size(people) > 0
WITH people, near,
  CASE WHEN all(p IN people WHERE p.answered) AND size(near) IN [1, 2] THEN 'restricted' ELSE coalesce(most, 'diverse') END AS kind
WITH kind, CASE kind
  WHEN 'restricted' THEN near
  WHEN 'diverse' THEN [p IN people | p.id]
  ELSE [p IN people WHERE p.kind = kind | p.id]
END AS alters
RETURN alters, [] AS domains, {
  diverse: CASE kind WHEN 'diverse' THEN alters ELSE [] END,
  family: CASE kind WHEN 'family' THEN alters ELSE [] END,
  friends: CASE kind WHEN 'friends' THEN alters ELSE [] END,
  practitioners: CASE kind WHEN 'practitioners' THEN alters ELSE [] END,
  restricted: CASE kind WHEN 'restricted' THEN alters ELSE [] END
} AS values
