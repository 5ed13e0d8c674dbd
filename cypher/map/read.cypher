// The whole of one map of an account. No row when there is no such map, or it is somebody else's. The revision is read
// first: whoever holds an older one than the map they got asks again, whoever holds a newer one never would.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
WITH me, coalesce(me.revision, 0) AS revision
RETURN
  revision,
  properties(me) AS ego,
  [(me)-[tie:KNOWS]->(alter:Alter) |
    {alter: properties(alter), tie: properties(tie), labels: labels(alter)}] AS alters,
  [(me)-[:KNOWS]->(a:Alter)-[tie:KNOWS]->(b:Alter) |
    {a: a.id, b: b.id, weight: tie.weight}] AS ties,
  [(me)<-[support:SUPPORTS]-(alter:Alter) |
    {alter: alter.id, support: properties(support)}] AS received,
  [(me)-[support:SUPPORTS]->(alter:Alter) |
    {alter: alter.id, support: properties(support)}] AS given,
  [(me)-[:REFLECTED]->(reflection:Reflection) | properties(reflection)] AS reflections,
  [(me)-[:PLANS]->(step:Step) |
    {step: properties(step), alter: head([(step)-[:ABOUT]->(alter:Alter) | alter.id])}] AS steps,
  [(me)-[:HAD]->(contact:Contact)-[:WITH]->(alter:Alter) |
    {contact: properties(contact), alter: alter.id}] AS contacts,
  [(me)-[:VIEWS]->(view:View) | properties(view)] AS views
