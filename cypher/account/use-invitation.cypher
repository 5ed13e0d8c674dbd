// Uses an invitation up. What was written on it names somebody who has an account of their own now.
MATCH (invitation:Invitation {hash: $hash})
WHERE invitation.used IS NULL AND invitation.expires > $now
SET invitation.used = $now
REMOVE invitation.label
RETURN invitation.id AS id
