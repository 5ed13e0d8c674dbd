// The account somebody wants to sign in to.
MATCH (account:Account {login: $login})
RETURN account.id AS id, account.name AS name, account.roles AS roles, account.password AS password, account.deactivated IS NULL AS active
