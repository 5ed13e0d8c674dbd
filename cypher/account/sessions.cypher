// The sessions of an account, newest first.
MATCH (:Account {id: $account})-[:SIGNED_IN]->(session:Session)
WHERE session.expires > $now AND ($idleSince IS NULL OR session.seen > $idleSince)
RETURN session.hash AS hash, session.device AS device, session.started AS started, session.seen AS seen
ORDER BY seen DESC, hash
