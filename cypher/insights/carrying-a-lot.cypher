// @title     Those who do a lot for me
// @title.by-name Those who do a lot for {ego}
// @section   together
// @order     60
// @question  Who does a lot for me, and would be glad of something small in return?
// @question.by-name Who does a lot for {ego}, and would be glad of something small in return?
// @finding   {alters, plural,
//   one {{alters} is there for you in several ways, and nothing going back is noted yet.}
//   other {{alters} are there for you in several ways, and nothing going back is noted yet.}}
//   A word of thanks or a cup of tea can already mean a lot.
// @finding.by-name {alters, plural,
//   one {{alters} is there for {ego} in several ways, and nothing going back is noted yet.}
//   other {{alters} are there for {ego} in several ways, and nothing going back is noted yet.}}
//   A word of thanks or a cup of tea can already mean a lot.
// @none      Where family or friends do a lot for you, something goes back as well.
// @none.by-name Where family or friends do a lot for {ego}, something goes back as well.
// @why       People close to somebody in recovery can come under strain; a little appreciation helps them to keep going.
// @reflection give-and-take
// @steps     appreciate, return-favour, send-card
// @needs     alters=6, received=3, given=1
// @absence   domains

// Counts people with a tie of today who give support in three or more ways (a way is a type of support in an area of
// life) and get none from the person, in whatever area. Those who are there by profession are left out.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter:Person WHERE NOT coalesce(a.died, false))
WHERE COUNT { (a)-[:SUPPORTS]->(me) } >= 3
  AND NOT EXISTS { (me)-[:SUPPORTS]->(a) }
  AND NOT EXISTS { MATCH (r:Relation {group: 'practitioner'}) WHERE r.key IN k.relations }
WITH me, a, k, COUNT { (a)-[:SUPPORTS]->(me) } AS ways ORDER BY ways DESC, coalesce(k.closeness, 0) DESC, a.id
WITH me, collect(a.id) AS alters
WHERE size(alters) > 0
RETURN alters,
  COLLECT {
    MATCH (d:Domain)
    WHERE EXISTS { MATCH (a:Alter)-[:SUPPORTS {domain: d.key}]->(me) WHERE a.id IN alters }
    WITH d ORDER BY d.position
    RETURN d.key
  } AS domains,
  {} AS values
