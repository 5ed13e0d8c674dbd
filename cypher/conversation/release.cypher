// Keeps of a conversation only what was written for both, under the name of the account that led it.
MATCH (account:Account {id: $account})-[leads:LEADS]->(conversation:Conversation {id: $id})
SET conversation = $conversation, conversation.coach = account.name
DELETE leads
