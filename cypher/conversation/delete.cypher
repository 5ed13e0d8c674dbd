// Deletes a conversation. Where the map's owner saw part of it, open pages learn that it is gone. The caller has checked who may.
MATCH (:Account {id: $account})-[:LEADS]->(conversation:Conversation {id: $id})<-[:DISCUSSED_IN]-(me:Ego {id: $ego})
SET me.revision = coalesce(me.revision, 0) + CASE WHEN conversation.ended THEN 1 ELSE 0 END
DETACH DELETE conversation
