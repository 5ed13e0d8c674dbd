// The changes of a map that are kept, the newest first.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego {id: $ego})
WHERE type(access) = 'OWNS' OR 'coach' IN account.roles AND account.deactivated IS NULL AND (access.until IS NULL OR access.until >= date())
RETURN
  type(access) = 'OWNS' AS own,
  head([(owner:Account)-[:OWNS]->(me) | owner.name]) AS owner,
  properties(access) AS share,
  CASE type(access) WHEN 'OWNS' THEN coalesce(me.revision, 0) ELSE coalesce(access.revision, me.revision, 0) END AS revision,
  me.seal AS seal,
  COLLECT {
    MATCH (me)-[:CHANGED]->(change:Change)
    RETURN properties(change) ORDER BY change.number DESC
  } AS changes
