// Notes that a session is still in use.
MATCH (session:Session {hash: $hash})
SET session.seen = $now
