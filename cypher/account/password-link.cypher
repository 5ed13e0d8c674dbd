// The time at which the latest link for a new password was made, until the account's owner has read about it.
MATCH (account:Account {id: $account})
WHERE account.passwordLink IS NOT NULL
RETURN account.passwordLink AS made
