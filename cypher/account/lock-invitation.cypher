// Locks an invitation: a second request with the same link waits here until the first is done.
MATCH (invitation:Invitation {hash: $hash})
SET invitation._lock = true
REMOVE invitation._lock
