// Uses an invitation up.
MATCH (invitation:Invitation {hash: $hash})
WHERE invitation.used IS NULL AND invitation.expires > $now
SET invitation.used = $now
RETURN invitation.id AS id
