// A new account. A login that is there already breaks a constraint.
CREATE (account:Account {id: $id, name: $name, login: $login, password: $password, roles: $roles, created: $now})
RETURN account.id AS id
