// Signs an account in. Only the hash of the token is stored. Sessions that have ended are deleted at the same time.
MATCH (account:Account {id: $account})
WHERE account.deactivated IS NULL
CALL (account) {
  MATCH (account)-[:SIGNED_IN]->(old:Session)
  WHERE old.expires <= $now OR old.seen <= $idleSince
  DETACH DELETE old
}
MERGE (account)-[:SIGNED_IN]->(session:Session {hash: $hash})
SET session.expires = $expires, session.started = $now, session.seen = $now, session.device = $device, session.passkey = $passkey
RETURN account.id AS id
