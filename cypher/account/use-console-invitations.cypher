// Once there is an administrator, no other link of a console makes one.
MATCH (invitation:Invitation {kind: 'first'})
WHERE invitation.used IS NULL
SET invitation.used = $now
