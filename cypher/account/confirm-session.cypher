// Notes that a passkey was used in this session.
MATCH (session:Session {hash: $hash})
SET session.passkey = true
RETURN session.hash AS hash
