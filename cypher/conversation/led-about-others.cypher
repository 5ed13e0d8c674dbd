// The conversations that an account leads about maps of others, whether it may still see them or not.
MATCH (account:Account {id: $account})-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me:Ego)
WHERE NOT (account)-[:OWNS]->(me)
RETURN account.id AS account, me.id AS map, me.seal AS seal, properties(conversation) AS conversation
