// The invitation of this token, unless it has been used.
MATCH (invitation:Invitation {hash: $hash})
WHERE invitation.used IS NULL AND invitation.expires > $now
OPTIONAL MATCH (by:Account)-[:INVITED]->(invitation)
OPTIONAL MATCH (invitation)-[:RECOVERS]->(account:Account)
RETURN invitation.id AS id, invitation.kind AS kind, invitation.roles AS roles, invitation.label AS label,
  invitation.created AS created, invitation.expires AS expires, by.name AS by, account.name AS name, account.id AS account,
  coalesce(invitation.passkeysLost, false) AS passkeysLost
