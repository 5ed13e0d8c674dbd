// Withdraws the links for a new password that nobody has used yet.
MATCH (link:Invitation)-[:RECOVERS]->(:Account {id: $account})
WHERE link.used IS NULL
DETACH DELETE link
RETURN count(*) AS links
