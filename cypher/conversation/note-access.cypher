// Notes on conversations the day since which the account that leads them may no longer see the map, and removes that day when it may
// see the map again. For one account, or for all.
MATCH (account:Account)-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me:Ego)
WHERE $account IS NULL OR account.id = $account
WITH conversation,
  EXISTS { (account)-[:OWNS]->(me) }
  OR ('coach' IN account.roles AND account.deactivated IS NULL AND EXISTS {
    MATCH (account)-[share:COACHES]->(me)
    WHERE share.until IS NULL OR share.until >= date()
  }) AS sees
WHERE sees = (conversation.accessEnded IS NOT NULL)
SET conversation.accessEnded = CASE WHEN sees THEN null ELSE $today END
RETURN count(*) AS noted
