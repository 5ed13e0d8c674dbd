// Signs an account in. Only the hash of the token is kept. Sessions that have ended go at the same time.
MATCH (account:Account {id: $account})
CALL (account) {
  MATCH (account)-[:SIGNED_IN]->(old:Session)
  WHERE old.expires < datetime()
  DETACH DELETE old
}
MERGE (account)-[:SIGNED_IN]->(session:Session {hash: $hash})
SET session.expires = datetime() + duration({days: $days})
RETURN account.id AS id
