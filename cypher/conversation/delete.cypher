// Deletes a conversation. Where its owner saw something of it, open pages hear that it is gone. Who may is settled before.
MATCH (:Account {id: $account})-[:LEADS]->(conversation:Conversation {id: $id})<-[:DISCUSSED_IN]-(me:Ego {id: $ego})
SET me.revision = coalesce(me.revision, 0) + CASE WHEN conversation.ended THEN 1 ELSE 0 END
DETACH DELETE conversation
