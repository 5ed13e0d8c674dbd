// @title     Often in touch, not close
// @section   together
// @order     100
// @question  Whom do I see or speak to often without being close?
// @question.by-name Whom does {ego} see or speak to often without being close?
// @finding   You are often in touch with {alters}, without being close. That can be good as it is, or a beginning.
// @finding.by-name {ego} is often in touch with {alters}, without being close. That can be good as it is, or a beginning.
// @none      Those you often see or speak to are close to you, as far as closeness is noted.
// @none.by-name Those {ego} often sees or speaks to are close, as far as closeness is noted.
// @why       People we meet often are the likeliest to become closer, if we wish it.
// @reflection distant
// @steps     plan-together, be-open, eat-together
// @needs     alters=6, closeness=3, contact=3

// Counts people with a tie of today, contact every day or week (from whichever side) and closeness 1 or 2. Where contact or
// closeness was not answered, nothing is concluded.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter:Person WHERE NOT coalesce(a.died, false))
WHERE k.closeness <= 2
  AND any(contact IN [k.contactFromThem, k.contactFromMe] WHERE contact IN ['daily', 'weekly'])
WITH a, k ORDER BY k.closeness DESC, a.id
WITH collect(a.id) AS alters
WHERE size(alters) > 0
RETURN alters, [] AS domains, {} AS values
