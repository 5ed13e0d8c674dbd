// Signs an account out everywhere, or everywhere but here.
MATCH (:Account {id: $account})-[:SIGNED_IN]->(session:Session)
WHERE $but IS NULL OR session.hash <> $but
DETACH DELETE session
