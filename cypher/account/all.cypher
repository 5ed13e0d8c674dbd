// Everybody who can sign in by name, by name.
MATCH (account:Account)
WHERE account.login IS NOT NULL
RETURN account.id AS id, account.name AS name, account.roles AS roles, account.created AS created, account.deactivated IS NULL AS active
ORDER BY account.login
