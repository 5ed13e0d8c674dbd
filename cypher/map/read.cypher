// The whole of one map of an account. No row when there is no such map, or it is somebody else's.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
RETURN
  properties(me) AS ego,
  [(me)-[tie:KNOWS]->(alter:Alter) |
    {alter: properties(alter), tie: properties(tie), labels: labels(alter)}] AS alters,
  [(me)-[:KNOWS]->(a:Alter)-[tie:KNOWS]->(b:Alter) |
    {a: a.id, b: b.id, weight: tie.weight}] AS ties,
  [(me)<-[support:SUPPORTS]-(alter:Alter) |
    {alter: alter.id, support: properties(support)}] AS received,
  [(me)-[support:SUPPORTS]->(alter:Alter) |
    {alter: alter.id, support: properties(support)}] AS given
