// The maps of an account, in the order in which they were added, and after them those that are shared with it, as far as they are.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego)
WHERE type(access) = 'OWNS' OR 'coach' IN account.roles AND account.deactivated IS NULL AND (access.until IS NULL OR access.until >= date())
WITH me, access, type(access) = 'OWNS' AS own
RETURN
  me.id AS id,
  me.seal AS seal,
  me.name AS name,
  CASE WHEN own OR NOT access.notes THEN me.notes END AS notes,
  COUNT { (me)-[:KNOWS]->(alter:Alter) WHERE own OR NOT alter.id IN access.alters } AS alters,
  own AND coalesce(access.keptForClient, false) AS keptForClient,
  own AND me.hardDay IS NOT NULL AS hardDay,
  CASE WHEN NOT own THEN head([(owner:Account)-[:OWNS]->(me) | owner.name]) END AS owner
ORDER BY own DESC, access.at, id
