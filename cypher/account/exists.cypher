// Whether there is such an account.
MATCH (account:Account {id: $id})
RETURN account.id AS id
