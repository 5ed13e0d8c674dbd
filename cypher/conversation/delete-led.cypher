// Deletes a conversation that was never held: nobody else has seen any of it.
MATCH (:Account {id: $account})-[:LEADS]->(conversation:Conversation {id: $id})
DETACH DELETE conversation
