// @title     Areas resting on one, by area
// @question  Which areas of life rest on one alone, and on whom?
// @why       Redundancy, after Lubben's scales; the kind of the sole supporter tells what would have to be replaced.
// @column    domain   area of life
// @column    covered  maps with support in it today
// @column    onOne    maps in which it rests on one alter
// @column    share    on one, of those covered
// @column    person   of these, on a person who is no practitioner
// @column    practitioner on a practitioner
// @column    other    on a pet, place, thing, group or belief

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)-[s:SUPPORTS]->(me)
WHERE s.domain IS NOT NULL
WITH me, s.domain AS domain, count(DISTINCT a) AS providers, head(collect(a)) AS a, head(collect(k)) AS k
WITH domain, providers = 1 AS one, me, a,
  EXISTS { MATCH (r:Relation {group: 'practitioner'}) WHERE r.key IN k.relations } AS practitioner
WITH domain, count(me) AS covered,
  sum(CASE WHEN one THEN 1 ELSE 0 END) AS onOne,
  sum(CASE WHEN one AND a:Person AND NOT practitioner THEN 1 ELSE 0 END) AS person,
  sum(CASE WHEN one AND a:Person AND practitioner THEN 1 ELSE 0 END) AS practitioner,
  sum(CASE WHEN one AND NOT a:Person THEN 1 ELSE 0 END) AS other
MATCH (d:Domain {key: domain})
RETURN domain, covered, onOne, toFloat(onOne) / covered AS share, person, practitioner, other
ORDER BY d.position
