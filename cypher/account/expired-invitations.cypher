// Invitations that expired unused; each is returned once. Those of the console are left out: there is one for every start.
MATCH (invitation:Invitation)
WHERE invitation.used IS NULL AND invitation.expires <= $now AND invitation.expiryNoted IS NULL AND invitation.kind <> 'first'
SET invitation.expiryNoted = true
WITH invitation
OPTIONAL MATCH (by:Account)-[:INVITED]->(invitation)
OPTIONAL MATCH (invitation)-[:RECOVERS]->(account:Account)
RETURN invitation.kind AS kind, invitation.roles AS roles, by.id AS by, account.id AS account
