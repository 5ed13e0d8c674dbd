// A new passkey, where the account has room for one. A credential that exists already, in any account, breaks a constraint.
MATCH (account:Account {id: $account})
WHERE COUNT { (account)-[:HOLDS]->(:Passkey) } < $most
CREATE (account)-[:HOLDS]->(passkey:Passkey {id: $id, name: $name, created: $now, credential: $credential, key: $key, counter: $counter, eligible: $eligible, copied: $copied})
RETURN passkey.id AS id
