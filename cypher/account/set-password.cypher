// Sets another password.
MATCH (account:Account {id: $id})
SET account.password = $password
