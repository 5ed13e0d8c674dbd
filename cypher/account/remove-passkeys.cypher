// Removes all passkeys of an account.
MATCH (:Account {id: $account})-[:HOLDS]->(passkey:Passkey)
DETACH DELETE passkey
