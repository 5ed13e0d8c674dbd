// Signs out.
MATCH (session:Session {hash: $hash})
DETACH DELETE session
