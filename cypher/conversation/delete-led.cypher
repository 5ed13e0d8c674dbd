// Deletes a conversation that was never held: nobody else has seen anything of it.
MATCH (:Account {id: $account})-[:LEADS]->(conversation:Conversation {id: $id})
DETACH DELETE conversation
