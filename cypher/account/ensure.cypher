// Makes sure that an account is there, and says whether it is new.
MERGE (account:Account {id: $id})
ON CREATE SET account.name = $name, account.roles = $roles, account.created = $now
RETURN account.id AS id, account.created = $now AS isNew
