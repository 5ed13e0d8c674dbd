// Uses up an invitation. The name written on it is removed, because that person has an account of their own now.
MATCH (invitation:Invitation {hash: $hash})
WHERE invitation.used IS NULL AND invitation.expires > $now
SET invitation.used = $now
REMOVE invitation.label
RETURN invitation.id AS id
