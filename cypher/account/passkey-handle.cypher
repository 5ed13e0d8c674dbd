// What an account is called in its passkeys, the same in all of them, and which there are.
MATCH (account:Account {id: $account})
SET account.handle = coalesce(account.handle, $handle)
RETURN account.handle AS handle, [(account)-[:HOLDS]->(passkey:Passkey) | passkey.credential] AS credentials
