// The conversations about maps that those who led them may no longer see, where that ended on a day or before it.
MATCH (account:Account)-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me:Ego)
WHERE conversation.accessEnded <= $before
RETURN account.id AS account, me.id AS map, me.seal AS seal, properties(conversation) AS conversation
