// Somebody is still at it.
MATCH (session:Session {hash: $hash})
SET session.seen = $now
