// @title     Strained, and supporting
// @section   together
// @order     150
// @question  Which relationships cost me something and support me, too?
// @question.by-name Which relationships cost {ego} something, and are a support, too?
// @finding   With {alters} it is not always easy, and there is support as well. Both may be true.
// @none      None of the supporting relationships is marked as strained.
// @why       Seeing both sides helps to decide what to repair, what to protect and where to keep some distance.
// @reflection brings
// @steps     send-card, be-present, appreciate, repair
// @needs     alters=6, received=3

// Counts ties of today that are marked as strained and bring support of any kind, with every kind of alter. `domains` are the
// areas of life in which they do.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present', strained: true}]->(a:Alter WHERE NOT coalesce(a.died, false))-[s:SUPPORTS]->(me)
WITH a, k, collect(s.domain) AS areas ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect(a.id) AS alters, collect(areas) AS areas
WHERE size(alters) > 0
RETURN alters,
  COLLECT {
    MATCH (d:Domain) WHERE any(list IN areas WHERE d.key IN list)
    WITH d ORDER BY d.position
    RETURN d.key
  } AS domains,
  {} AS values
