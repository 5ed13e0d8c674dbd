// Deletes an account, with its sessions, its passkeys, its invitations, the conversations it led and the queries it saved.
// Its questions to the research data stay in the log of questions.
MATCH (account:Account {id: $id})
WHERE account.login IS NOT NULL
OPTIONAL MATCH (account)-[:SIGNED_IN]->(session:Session)
DETACH DELETE session
WITH DISTINCT account
OPTIONAL MATCH (account)-[:HOLDS]->(passkey:Passkey)
DETACH DELETE passkey
WITH DISTINCT account
OPTIONAL MATCH (challenge:Challenge {by: account.id})
DETACH DELETE challenge
WITH DISTINCT account
OPTIONAL MATCH (request:ShareRequest {by: account.id})
DETACH DELETE request
WITH DISTINCT account
OPTIONAL MATCH (account)-[:LEADS]->(conversation:Conversation)
DETACH DELETE conversation
WITH DISTINCT account
OPTIONAL MATCH (account)-[:KEEPS]->(query:SavedQuery)
DETACH DELETE query
WITH DISTINCT account
OPTIONAL MATCH (account)-[:INVITED]->(invitation:Invitation)
DETACH DELETE invitation
WITH DISTINCT account
OPTIONAL MATCH (recovery:Invitation)-[:RECOVERS]->(account)
DETACH DELETE recovery
WITH DISTINCT account
DETACH DELETE account
