// The account's owner has read that a link for a new password was made.
MATCH (account:Account {id: $account})
REMOVE account.passwordLink
RETURN account.id AS id
