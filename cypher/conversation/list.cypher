// The conversations about a map that an account leads, as far as it may see the map; and for the owner also what others who
// held one shared of it. No row when there is no such map, or it is neither theirs nor shared with them.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego {id: $ego})
WHERE access.until IS NULL OR access.until >= date()
WITH account, me, type(access) = 'OWNS' AS own
RETURN
  me.seal AS seal,
  [(account)-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me) | properties(conversation)] AS led,
  [(coach:Account)-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me) WHERE own AND conversation.ended AND coach.id <> $account |
    {conversation: properties(conversation), coach: coach.name}] AS shared
