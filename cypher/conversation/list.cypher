// The conversations about a map that an account leads, as far as it may see the map; and for the owner also what others who
// led one shared of it, under their last name if their account is gone. No row when there is no such map, or it is
// neither the account's own nor shared with it.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego {id: $ego})
WHERE type(access) = 'OWNS' OR 'coach' IN account.roles AND account.deactivated IS NULL AND (access.until IS NULL OR access.until >= date())
WITH account, me, type(access) = 'OWNS' AS own
RETURN
  me.seal AS seal,
  [(account)-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me) | properties(conversation)] AS led,
  [(me)-[:DISCUSSED_IN]->(conversation:Conversation) WHERE own AND conversation.ended AND NOT (account)-[:LEADS]->(conversation) |
    {
      conversation: properties(conversation),
      coach: coalesce(head([(coach:Account)-[:LEADS]->(conversation) | coach.name]), conversation.coach)
    }] AS shared
