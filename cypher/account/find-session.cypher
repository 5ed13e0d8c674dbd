// The account that is signed in with this token, and whether a passkey confirmed it. Accounts from before there were roles have the role of
// a person.
MATCH (account:Account)-[:SIGNED_IN]->(session:Session {hash: $hash})
WHERE session.expires > $now AND ($idleSince IS NULL OR session.seen > $idleSince) AND account.deactivated IS NULL
RETURN account.id AS id, account.name AS name, coalesce(account.roles, ['person']) AS roles, session.seen AS seen,
  coalesce(session.passkey, false) AS passkey
