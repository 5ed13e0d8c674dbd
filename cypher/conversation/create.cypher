// Adds a new conversation between a map and the account that leads it. The caller has checked who may.
MATCH (account:Account {id: $account}), (me:Ego {id: $ego})
CREATE (account)-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me)
SET conversation = $conversation
RETURN conversation.id AS id
