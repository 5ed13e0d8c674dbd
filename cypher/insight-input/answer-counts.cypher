// Of how many alters of today each of these is noted: what an insight needs before it may speak. Those who died and past
// ties are not counted. Relations are counted of people only, all else of every kind of alter.
MATCH (me:Ego {id: $ego})-[k:KNOWS {phase: 'present'}]->(a:Alter WHERE NOT coalesce(a.died, false))
WITH a, k,
  EXISTS { (a)-[:SUPPORTS]->(me) } AS gives,
  EXISTS { (me)-[:SUPPORTS]->(a) } AS gets,
  EXISTS { MATCH (a)-[s:SUPPORTS]->(me) WHERE s.domain IS NOT NULL } AS inDomain,
  EXISTS { MATCH (a)-[s:SUPPORTS]->(me) WHERE size(s.benefits) > 0 } AS brings,
  EXISTS {
    MATCH (me)-[:KNOWS {phase: 'present'}]->(b:Alter WHERE NOT coalesce(b.died, false))
    WHERE EXISTS { (a)-[:KNOWS]-(b) }
  } AS tied
RETURN count(*) AS alters,
  count(CASE WHEN a:Person AND size(k.relations) > 0 THEN 1 END) AS relations,
  count(k.closeness) AS closeness,
  count(coalesce(k.contactFromThem, k.contactFromMe)) AS contact,
  count(CASE WHEN gives OR gets THEN 1 END) AS support,
  count(CASE WHEN gives THEN 1 END) AS received,
  count(CASE WHEN gets THEN 1 END) AS given,
  count(CASE WHEN inDomain THEN 1 END) AS domains,
  count(CASE WHEN brings THEN 1 END) AS benefits,
  count(CASE WHEN size(a.qualities) > 0 THEN 1 END) AS qualities,
  count(CASE WHEN tied THEN 1 END) AS ties
