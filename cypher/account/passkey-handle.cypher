// The name of an account in its passkeys, which is the same in all of them, and the passkeys there are.
MATCH (account:Account {id: $account})
SET account.handle = coalesce(account.handle, $handle)
RETURN account.handle AS handle, [(account)-[:HOLDS]->(passkey:Passkey) | passkey.credential] AS credentials
