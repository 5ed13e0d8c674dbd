// @title     Where support only comes in
// @section   together
// @order     40
// @question  Where does support only come to me?
// @question.by-name Where does support only come to {ego}?
// @finding   {alters, plural, =0 {}
//   other {You receive support from {alters}; nothing going back is noted yet.}}
//   {practitioners, plural, =0 {}
//   one {{practitioners} is there by profession and needs nothing back.}
//   other {{practitioners} are there by profession and need nothing back.}}
//   {domains, plural, =0 {}
//   one {One area of life in which support only comes in: {domains}.}
//   other {Areas of life in which support only comes in: {domains}.}}
// @finding.by-name {alters, plural, =0 {}
//   other {{ego} receives support from {alters}; nothing going back is noted yet.}}
//   {practitioners, plural, =0 {}
//   one {{practitioners} is there by profession and needs nothing back.}
//   other {{practitioners} are there by profession and need nothing back.}}
//   {domains, plural, =0 {}
//   one {One area of life in which support only comes in: {domains}.}
//   other {Areas of life in which support only comes in: {domains}.}}
// @none      Wherever support comes to you, something goes back as well.
// @none.by-name Wherever support comes to {ego}, something goes back as well.
// @why       Receiving is allowed; and most of us feel more at ease where we can also give something, however small.
// @reflection give-and-take
// @steps     return-favour, appreciate, offer-support, practical-help
// @needs     alters=6, received=3, given=1
// @value     practitioners alters
// @absence   alters, domains

// Counts ties of today. `alters` are people, groups and pets who support the person and get no support from them, in whatever
// area; places, things and beliefs can't be given support and are left out there. `domains` are areas in which the
// person gets support from anybody or anything and gives none to anybody.
MATCH (me:Ego {id: $ego})
WITH me,
  COLLECT {
    MATCH (me)-[k:KNOWS {phase: 'present'}]->(a:Alter&(Person|Group|Pet) WHERE NOT coalesce(a.died, false))
    WHERE EXISTS { (a)-[:SUPPORTS]->(me) } AND NOT EXISTS { (me)-[:SUPPORTS]->(a) }
    WITH a, k ORDER BY coalesce(k.closeness, 0) DESC, a.id
    RETURN {id: a.id, byProfession: EXISTS {
      MATCH (r:Relation {group: 'practitioner'}) WHERE r.key IN k.relations
    }}
  } AS givers,
  COLLECT {
    MATCH (d:Domain)
    WHERE EXISTS {
      MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))-[:SUPPORTS {domain: d.key}]->(me)
    } AND NOT EXISTS {
      MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))<-[:SUPPORTS {domain: d.key}]-(me)
    }
    WITH d ORDER BY d.position
    RETURN d.key
  } AS domains
WHERE size(givers) + size(domains) > 0
RETURN [g IN givers | g.id] AS alters,
  domains,
  {practitioners: [g IN givers WHERE g.byProfession | g.id]} AS values
