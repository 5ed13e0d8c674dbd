// The passkeys of an account, the latest first.
MATCH (:Account {id: $account})-[:HOLDS]->(passkey:Passkey)
RETURN passkey.id AS id, passkey.name AS name, passkey.created AS created, passkey.used AS used, passkey.credential AS credential
ORDER BY created DESC, id
