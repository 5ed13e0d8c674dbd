// @title     Where support only goes out
// @section   together
// @order     50
// @question  Where does support only go out from me?
// @question.by-name Where does support only go out from {ego}?
// @finding   {alters, plural, =0 {}
//   other {You are there for {alters}; nothing coming back is noted yet.}}
//   {domains, plural, =0 {}
//   one {One area of life in which support only goes out: {domains}.}
//   other {Areas of life in which support only goes out: {domains}.}}
// @finding.by-name {alters, plural, =0 {}
//   other {{ego} is there for {alters}; nothing coming back is noted yet.}}
//   {domains, plural, =0 {}
//   one {One area of life in which support only goes out: {domains}.}
//   other {Areas of life in which support only goes out: {domains}.}}
// @none      Wherever you give support, something comes back as well.
// @none.by-name Wherever {ego} gives support, something comes back as well.
// @why       What we give shows what we have to offer; where nothing comes back for long, it may cost more than it seems.
// @reflection give-and-take
// @steps     ask, be-open
// @needs     alters=6, given=3, received=1
// @absence   alters, domains

// Counts ties of today. `alters` are those of any kind whom the person supports and who give no support back, in whatever
// area. `domains` are areas in which the person gives support to anybody and gets none from anybody or anything.
MATCH (me:Ego {id: $ego})
WITH me,
  COLLECT {
    MATCH (me)-[k:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
    WHERE EXISTS { (me)-[:SUPPORTS]->(a) } AND NOT EXISTS { (a)-[:SUPPORTS]->(me) }
    WITH a, k ORDER BY coalesce(k.closeness, 0) DESC, a.id
    RETURN a.id
  } AS alters,
  COLLECT {
    MATCH (d:Domain)
    WHERE EXISTS {
      MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))<-[:SUPPORTS {domain: d.key}]-(me)
    } AND NOT EXISTS {
      MATCH (me)-[:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))-[:SUPPORTS {domain: d.key}]->(me)
    }
    WITH d ORDER BY d.position
    RETURN d.key
  } AS domains
WHERE size(alters) + size(domains) > 0
RETURN alters, domains, {} AS values
