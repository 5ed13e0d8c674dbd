// @title     Who takes the first step
// @section   together
// @order     120
// @question  Who usually gets in touch first?
// @finding   {they, plural, =0 {} one {{they} usually gets in touch first.} other {{they} usually get in touch first.}}
//   {me, plural, =0 {} other {With {me} it is usually you.}}
//   {even, plural, =0 {} other {With {even} it is about even.}}
// @finding.by-name {they, plural, =0 {} one {{they} usually gets in touch first.} other {{they} usually get in touch first.}}
//   {me, plural, =0 {} other {With {me} it is usually {ego}.}}
//   {even, plural, =0 {} other {With {even} it is about even.}}
// @none      Who usually gets in touch first is not noted yet for anybody.
// @why       Waiting, asking and reaching out are three ways to get contact; knowing our habit leaves us a choice.
// @steps     reach-out, wait, fixed-time
// @needs     alters=6, contact=3
// @value     they alters
// @value     me alters
// @value     even alters

// Counts people with a tie of today for whom both answers are there: how often they get in touch, and how often the person
// does. Where neither ever does, nobody takes a step and nothing is said.
WITH ['never', 'yearly', 'monthly', 'weekly', 'daily'] AS scale
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter:Person WHERE NOT coalesce(a.died, false))
WHERE k.contactFromThem IN scale AND k.contactFromMe IN scale
  AND NOT (k.contactFromThem = 'never' AND k.contactFromMe = 'never')
WITH a, k,
  [step IN range(0, 4) WHERE scale[step] = k.contactFromThem][0]
    - [step IN range(0, 4) WHERE scale[step] = k.contactFromMe][0] AS theirs
ORDER BY coalesce(k.closeness, 0) DESC, a.id
WITH collect(a.id) AS alters,
  collect(CASE WHEN theirs > 0 THEN a.id END) AS they,
  collect(CASE WHEN theirs < 0 THEN a.id END) AS me,
  collect(CASE WHEN theirs = 0 THEN a.id END) AS even
WHERE size(alters) > 0
RETURN alters, [] AS domains, {they: they, me: me, even: even} AS values
