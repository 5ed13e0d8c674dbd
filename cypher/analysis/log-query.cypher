// Adds a query to the log. Stores the name, because the account may be deleted one day; queries from the console have no account.
OPTIONAL MATCH (account:Account {id: $account})
CREATE (question:Question {id: $id, by: $account, name: account.name, at: $at, query: $query, parameters: $parameters, mode: $mode, sealed: true})
WITH account, question
WHERE account IS NOT NULL
CREATE (account)-[:ASKED]->(question)
