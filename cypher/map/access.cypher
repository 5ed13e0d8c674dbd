// The permissions of an account on a map: its own, or one that is shared with it. No row when it is neither.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego {id: $ego})
WHERE type(access) = 'OWNS' OR 'coach' IN account.roles AND account.deactivated IS NULL AND (access.until IS NULL OR access.until >= date())
RETURN
  type(access) = 'OWNS' AS own,
  head([(owner:Account)-[:OWNS]->(me) | owner.name]) AS owner,
  properties(access) AS share
