// The conversations that an account led about maps it may no longer see, where access ended after a given day. Nothing from the maps.
MATCH (:Account {id: $account})-[:LEADS]->(conversation:Conversation)<-[:DISCUSSED_IN]-(me:Ego)
WHERE conversation.accessEnded > $before
RETURN
  me.id AS map,
  me.seal AS seal,
  head([(owner:Account)-[:OWNS]->(me) | owner.name]) AS owner,
  conversation.accessEnded AS ended,
  properties(conversation) AS conversation
