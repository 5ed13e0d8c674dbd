// Who looks after accounts, and can sign in to do so.
MATCH (account:Account)
WHERE account.login IS NOT NULL AND 'administrator' IN account.roles AND account.deactivated IS NULL
RETURN account.id AS id
