// Attaches a map of an account to an invitation, so that it becomes the map of the person who accepts it; with its history of changes
// or without.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
MATCH (invitation:Invitation {id: $invitation})
MERGE (invitation)-[hands:HANDS_OVER]->(me)
SET hands.forget = CASE WHEN $forgetHistory THEN true END
RETURN me.id AS map
