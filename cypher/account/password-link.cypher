// When the latest link for a new password was made, as long as the account's owner has not read of it.
MATCH (account:Account {id: $account})
WHERE account.passwordLink IS NOT NULL
RETURN account.passwordLink AS made
