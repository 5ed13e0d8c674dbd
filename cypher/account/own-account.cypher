// An account as its owner sees it.
MATCH (account:Account {id: $id})
RETURN account.id AS id, account.name AS name, coalesce(account.roles, ['person']) AS roles, account.password AS password, account.login AS login, account.deactivated IS NULL AS active
