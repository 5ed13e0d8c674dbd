// Makes sure that an account is there.
MERGE (account:Account {id: $id})
ON CREATE SET account.name = $name, account.created = datetime()
RETURN account.id AS id
