// @title     Close, but seldom in touch
// @section   together
// @order     110
// @question  With whom do I feel close but seldom have contact?
// @question.by-name With whom does {ego} feel close but seldom have contact?
// @finding   You feel close to {alters}, and are seldom in touch. A short message might be welcome, on both sides.
// @finding.by-name {ego} feels close to {alters}, and they are seldom in touch. A short message might be welcome, on both sides.
// @none      You are in touch with those who are close to you, as far as contact is noted.
// @none.by-name {ego} is in touch with those who are close, as far as contact is noted.
// @why       A close relationship survives long silences, and a small sign keeps it alive.
// @reflection close
// @steps     keep-in-touch, reach-out, send-card, video-call
// @needs     alters=6, closeness=3, contact=3

// Counts people with a tie of today, closeness 4 or 5, and contact once a year or never by every answer given. If
// closeness was not answered, or contact for neither side, nothing is concluded.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter:Person WHERE NOT coalesce(a.died, false))
WITH a, k, [contact IN [k.contactFromThem, k.contactFromMe] WHERE contact IS NOT NULL] AS answers
WHERE k.closeness >= 4
  AND size(answers) > 0 AND all(contact IN answers WHERE contact IN ['yearly', 'never'])
WITH a, k ORDER BY k.closeness DESC, a.id
WITH collect(a.id) AS alters
WHERE size(alters) > 0
RETURN alters, [] AS domains, {} AS values
