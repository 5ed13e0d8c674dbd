// Who is signed in with this token.
MATCH (account:Account)-[:SIGNED_IN]->(session:Session {hash: $hash})
WHERE session.expires > datetime()
RETURN account.id AS id, account.name AS name
