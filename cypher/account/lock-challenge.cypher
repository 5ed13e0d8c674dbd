// Whoever comes second with the same challenge waits here until the first is done.
MATCH (challenge:Challenge {hash: $hash})
SET challenge._lock = true
REMOVE challenge._lock
