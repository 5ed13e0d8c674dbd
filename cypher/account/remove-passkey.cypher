// Removes a passkey, and returns how many ways to sign in are left: other passkeys, and the password.
MATCH (account:Account {id: $account})-[:HOLDS]->(passkey:Passkey {id: $id})
DETACH DELETE passkey
WITH account
RETURN COUNT { (account)-[:HOLDS]->(:Passkey) } + CASE WHEN account.password IS NULL THEN 0 ELSE 1 END AS left, COUNT { (account)-[:HOLDS]->(:Passkey) } AS passkeys
