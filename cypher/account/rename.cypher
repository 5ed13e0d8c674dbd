// Another name, by which one also signs in. A login that is there already breaks a constraint.
MATCH (account:Account {id: $id})
SET account.name = $name, account.login = $login
