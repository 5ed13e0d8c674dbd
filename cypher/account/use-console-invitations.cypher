// Uses up the other links of the console once there is an administrator, so that none of them makes a second one.
MATCH (invitation:Invitation {kind: 'first'})
WHERE invitation.used IS NULL
SET invitation.used = $now
