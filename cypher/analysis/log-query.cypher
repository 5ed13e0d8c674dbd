// Adds a line to the log of questions. It stores the name, because the account may be deleted one day; questions from the console have
// no account.
OPTIONAL MATCH (account:Account {id: $account})
CREATE (question:Question {id: $id, by: $account, name: account.name, at: $at, query: $query, parameters: $parameters, mode: $mode, sealed: true})
WITH account, question
WHERE account IS NOT NULL
CREATE (account)-[:ASKED]->(question)
