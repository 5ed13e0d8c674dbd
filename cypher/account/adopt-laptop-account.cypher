// Makes the person of a laptop, who had neither login nor password so far, the first account of a practice. They keep their maps.
MATCH (account:Account {id: $id})
WHERE account.login IS NULL
SET account.name = $name, account.login = $login, account.password = $password, account.roles = $roles
RETURN account.id AS id
