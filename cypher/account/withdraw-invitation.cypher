// Withdraws an invitation: the account's own or, for an administrator, any.
MATCH (by:Account)-[:INVITED]->(invitation:Invitation {id: $id})
WHERE $by IS NULL OR by.id = $by
OPTIONAL MATCH (invitation)-[:RECOVERS]->(account:Account)
WITH invitation, invitation.kind AS kind, invitation.roles AS roles, account.id AS account
DETACH DELETE invitation
RETURN kind, roles, account
