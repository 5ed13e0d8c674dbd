// Changes the name of an account, with which its owner also signs in. A login that exists already breaks a constraint.
MATCH (account:Account {id: $id})
SET account.name = $name, account.login = $login
