// Writes a conversation anew. Where its owner sees something of it, the revision of the map becomes another one, so that
// open pages hear of it. Who may is settled before.
MATCH (:Account {id: $account})-[:LEADS]->(conversation:Conversation {id: $id})<-[:DISCUSSED_IN]-(me:Ego {id: $ego})
SET conversation = $conversation,
  me.revision = coalesce(me.revision, 0) + CASE WHEN $told THEN 1 ELSE 0 END
RETURN conversation.id AS id
