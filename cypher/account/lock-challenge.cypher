// Locks a challenge: a second request with the same one waits here until the first is done.
MATCH (challenge:Challenge {hash: $hash})
SET challenge._lock = true
REMOVE challenge._lock
