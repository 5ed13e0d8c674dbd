// Signs an account out on one of its devices.
MATCH (:Account {id: $account})-[:SIGNED_IN]->(session:Session)
WHERE session.hash STARTS WITH $session
DETACH DELETE session
