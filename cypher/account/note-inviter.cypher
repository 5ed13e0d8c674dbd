// Notes who invited an account, as that is somebody its owner knows.
MATCH (by:Account)-[:INVITED]->(:Invitation {id: $invitation})
MATCH (account:Account {id: $account})
MERGE (by)-[:INVITED]->(account)
