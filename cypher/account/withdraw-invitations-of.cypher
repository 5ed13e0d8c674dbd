// Withdraws the open invitations of an account that it may no longer make: an administrator invites
// everybody and makes links for a password, a coach invites clients.
MATCH (:Account {id: $id})-[:INVITED]->(invitation:Invitation)
WHERE invitation.used IS NULL
  AND NOT $administrator
  AND NOT ($coach AND invitation.kind = 'new' AND invitation.roles = ['person'])
OPTIONAL MATCH (invitation)-[:RECOVERS]->(account:Account)
WITH invitation, invitation.kind AS kind, invitation.roles AS roles, account.id AS account
DETACH DELETE invitation
RETURN kind, roles, account
