// What an account is for.
MATCH (account:Account {id: $id})
WHERE account.login IS NOT NULL
SET account.roles = $roles
RETURN account.id AS id
