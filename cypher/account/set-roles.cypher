// Sets the roles of an account, and returns the earlier ones.
MATCH (account:Account {id: $id})
WHERE account.login IS NOT NULL
WITH account, account.roles AS before
SET account.roles = $roles
RETURN before
