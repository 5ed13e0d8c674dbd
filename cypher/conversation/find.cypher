// A conversation about a map that an account leads, as far as it may still see the map.
MATCH (account:Account {id: $account})-[access:OWNS|COACHES]->(me:Ego {id: $ego})
WHERE type(access) = 'OWNS' OR 'coach' IN account.roles AND account.deactivated IS NULL AND (access.until IS NULL OR access.until >= date())
MATCH (account)-[:LEADS]->(conversation:Conversation {id: $id})<-[:DISCUSSED_IN]-(me)
RETURN properties(conversation) AS conversation, me.seal AS seal
