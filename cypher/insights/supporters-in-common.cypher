// @title     What my supporters have in common
// @title.by-name What {ego}’s supporters have in common
// @section   appreciate
// @order     50
// @question  What do the people who support me have in common?
// @question.by-name What do the people who support {ego} have in common?
// @finding   {relations, plural, =0 {}
//   one {One kind of relationship comes back most among the {supporters} people who support you: {relations}.}
//   other {These kinds of relationship come back most among the {supporters} people who support you: {relations}.}}
//   {qualities, plural, =0 {}
//   one {One word of yours fits more than one of them: {qualities}.}
//   other {Words of yours that fit more than one of them: {qualities}.}}
// @finding.by-name {relations, plural, =0 {}
//   one {One kind of relationship comes back most among the {supporters} people who support {ego}: {relations}.}
//   other {These kinds of relationship come back most among the {supporters} people who support {ego}: {relations}.}}
//   {qualities, plural, =0 {}
//   one {One of {ego}’s words fits more than one of them: {qualities}.}
//   other {Some of {ego}’s words fit more than one of them: {qualities}.}}
// @none      Nothing that two supporters share is noted yet, neither a kind of relationship nor a quality.
// @why       What supporters share shows what helps, and where more of it may be found.
// @reflection common
// @steps     appreciate, plan-together, club
// @needs     received=2
// @value     supporters number
// @value     relations relations
// @value     qualities words
// @absence   alters, domains

// Counts people with a tie of today who support the person in any way. Something is in common when at least two share
// it: a kind of relationship (the most frequent one, or several if equally frequent) or a quality in the person's own words,
// capitals aside. Those are sealed: `spellings` says which are alike.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter:Person WHERE NOT coalesce(a.died, false))
WHERE EXISTS { (a)-[:SUPPORTS]->(me) }
WITH a, k ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect({
  id: a.id,
  relations: coalesce(k.relations, []),
  qualities: coalesce(a.spellings, [])}) AS supporters
WITH supporters,
  COLLECT {
    MATCH (r:Relation)
    WITH r, size([s IN supporters WHERE r.key IN s.relations]) AS times ORDER BY r.position
    WHERE times >= 2
    RETURN {key: r.key, times: times}
  } AS relations,
  COLLECT {
    UNWIND range(0, size(supporters) - 1) AS place
    UNWIND range(0, size(supporters[place].qualities) - 1) AS i
    WITH supporters[place].qualities[i] AS quality, place, i ORDER BY place, i
    WITH quality, count(DISTINCT place) AS times, min(place) AS first, min(i) AS nth ORDER BY times DESC, first, nth
    WHERE times >= 2
    RETURN quality
  } AS qualities
WITH supporters, qualities,
  [r IN relations WHERE all(other IN relations WHERE other.times <= r.times) | r.key] AS relations
WHERE size(relations) + size(qualities) > 0
RETURN
  [s IN supporters WHERE any(r IN relations WHERE r IN s.relations) OR any(q IN qualities WHERE q IN s.qualities) | s.id]
    AS alters,
  [] AS domains,
  {supporters: size(supporters), relations: relations, qualities: qualities} AS values
