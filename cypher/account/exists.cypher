// An account, if it exists.
MATCH (account:Account {id: $id})
RETURN account.id AS id
