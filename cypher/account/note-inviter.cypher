// Notes who invited an account, because its owner knows that person.
MATCH (by:Account)-[:INVITED]->(:Invitation {id: $invitation})
MATCH (account:Account {id: $account})
MERGE (by)-[:INVITED]->(account)
