// Enables or disables an account.
MATCH (account:Account {id: $id})
WHERE account.login IS NOT NULL
SET account.deactivated = CASE WHEN $active THEN null ELSE $now END
RETURN account.id AS id
