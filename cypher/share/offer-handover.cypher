// Puts a map of an account to an invitation, so that it becomes the map of whoever accepts it.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
MATCH (invitation:Invitation {id: $invitation})
MERGE (invitation)-[:HANDS_OVER]->(me)
RETURN me.id AS map
