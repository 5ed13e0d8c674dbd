// The administrators who can sign in.
MATCH (account:Account)
WHERE account.login IS NOT NULL AND 'administrator' IN account.roles AND account.deactivated IS NULL
RETURN account.id AS id
