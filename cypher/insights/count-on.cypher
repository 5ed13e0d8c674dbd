// @title     People to count on
// @section   appreciate
// @order     20
// @question  Who is close to me, and there for me?
// @question.by-name Who is both close and there for {ego}?
// @finding   {alters, plural,
//   one {{alters} is close to you and there for you.}
//   other {You have # people who are close to you and there for you: {alters}.}}
// @finding.by-name {alters, plural,
//   one {{alters} is both close and there for {ego}.}
//   other {Around {ego} are # people who are both close and supportive: {alters}.}}
// @none      Closeness and support are not noted together with anybody so far. Each counts by itself.
// @why       A few people who are both close and supportive matter more than many contacts (Kahn and Antonucci 1980).
// @reflection small, close
// @steps     appreciate, return-favour, be-open
// @needs     closeness=1, received=1
// @value     supporters number People who give support, close or not

// Counts people with a tie of today that is close (4 or 5), not strained, and brings support of any kind. Closeness that
// was not answered does not count as close. Pets, places and the like have an insight of their own.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter:Person WHERE NOT coalesce(a.died, false))
WHERE EXISTS { (a)-[:SUPPORTS]->(me) }
WITH a, k, k.closeness >= 4 AND NOT coalesce(k.strained, false) AS close ORDER BY k.closeness DESC, a.id
WITH collect(CASE WHEN close THEN a.id END) AS alters, count(*) AS supporters
WHERE size(alters) > 0
RETURN alters, [] AS domains, {supporters: supporters} AS values
