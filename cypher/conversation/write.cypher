// Replaces the content of a conversation. Where the map's owner sees part of it, the revision of the map rises, so that
// open pages learn of it. The caller has checked who may.
MATCH (:Account {id: $account})-[:LEADS]->(conversation:Conversation {id: $id})<-[:DISCUSSED_IN]-(me:Ego {id: $ego})
SET conversation = $conversation,
  me.revision = coalesce(me.revision, 0) + CASE WHEN $told THEN 1 ELSE 0 END
RETURN conversation.id AS id
