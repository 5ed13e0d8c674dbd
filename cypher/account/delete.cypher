// Deletes an account, with its sessions, whatever it invited to, and the conversations it led.
MATCH (account:Account {id: $id})
WHERE account.login IS NOT NULL
OPTIONAL MATCH (account)-[:SIGNED_IN]->(session:Session)
DETACH DELETE session
WITH DISTINCT account
OPTIONAL MATCH (account)-[:LEADS]->(conversation:Conversation)
DETACH DELETE conversation
WITH DISTINCT account
OPTIONAL MATCH (account)-[:INVITED]->(invitation:Invitation)
DETACH DELETE invitation
WITH DISTINCT account
OPTIONAL MATCH (recovery:Invitation)-[:RECOVERS]->(account)
DETACH DELETE recovery
WITH DISTINCT account
DETACH DELETE account
