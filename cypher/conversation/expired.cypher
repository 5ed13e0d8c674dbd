// The conversations about maps that the account which led them may no longer see, where access ended on a given day or earlier.
MATCH (account:Account)-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me:Ego)
WHERE conversation.accessEnded <= $before
RETURN account.id AS account, me.id AS map, me.seal AS seal, properties(conversation) AS conversation
