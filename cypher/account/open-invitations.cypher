// Invitations that nobody has used yet, of one account or of all, the latest first. Nobody can withdraw those of the console.
MATCH (by:Account)-[:INVITED]->(invitation:Invitation)
WHERE invitation.used IS NULL AND invitation.expires > $now AND ($by IS NULL OR by.id = $by)
OPTIONAL MATCH (invitation)-[:RECOVERS]->(account:Account)
RETURN invitation.id AS id, invitation.kind AS kind, invitation.roles AS roles, invitation.label AS label,
  invitation.created AS created, invitation.expires AS expires, by.name AS by, account.name AS name,
  coalesce(invitation.passkeysLost, false) AS passkeysLost
ORDER BY created DESC, id
