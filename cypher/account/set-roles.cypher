// What an account is for, and what it was for before.
MATCH (account:Account {id: $id})
WHERE account.login IS NOT NULL
WITH account, account.roles AS before
SET account.roles = $roles
RETURN before
