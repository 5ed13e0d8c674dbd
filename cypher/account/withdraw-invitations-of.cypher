// Withdraws the open invitations of an account that may no longer invite.
MATCH (:Account {id: $id})-[:INVITED]->(invitation:Invitation)
WHERE invitation.used IS NULL
OPTIONAL MATCH (invitation)-[:RECOVERS]->(account:Account)
WITH invitation, invitation.kind AS kind, invitation.roles AS roles, account.id AS account
DETACH DELETE invitation
RETURN kind, roles, account
