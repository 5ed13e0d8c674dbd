// Every map an account may see, its own and those that are shared with it, with the conversations about it that it leads.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego)
WHERE type(access) = 'OWNS' OR 'coach' IN account.roles AND account.deactivated IS NULL AND (access.until IS NULL OR access.until >= date())
RETURN
  me.id AS map,
  me.seal AS seal,
  type(access) = 'OWNS' AS own,
  CASE WHEN type(access) = 'COACHES' THEN head([(owner:Account)-[:OWNS]->(me) | owner.name]) END AS owner,
  [(account)-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me) | properties(conversation)] AS led
ORDER BY map
