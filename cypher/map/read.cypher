// One whole map, for its owner or somebody with whom it is shared, and what they may see of it. No row when there is no such map,
// or it is neither their own nor shared with them. `seenRevision` is the reader's own: it rises when what they see changes. The revision
// is read first: a reader with a revision older than the map they got asks again, a reader with a newer one never would.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego {id: $ego})
WHERE type(access) = 'OWNS' OR 'coach' IN account.roles AND account.deactivated IS NULL AND (access.until IS NULL OR access.until >= date())
WITH me, access, coalesce(me.revision, 0) AS revision,
  CASE type(access) WHEN 'OWNS' THEN coalesce(me.revision, 0) ELSE coalesce(access.revision, me.revision, 0) END AS seenRevision
RETURN
  type(access) = 'OWNS' AS own,
  head([(owner:Account)-[:OWNS]->(me) | owner.name]) AS owner,
  properties(access) AS share,
  revision,
  seenRevision,
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
