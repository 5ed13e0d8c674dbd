// Locks all administrators until the transaction ends, so that two of them can't remove each other.
MATCH (account:Account)
WHERE account.login IS NOT NULL AND 'administrator' IN account.roles
WITH account ORDER BY account.id
SET account._lock = true
REMOVE account._lock
