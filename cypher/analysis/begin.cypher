// Adds a line to the log of questions. The name stays with it, as the account may be gone one day; whoever has the console
// asks without one.
OPTIONAL MATCH (account:Account {id: $account})
CREATE (question:Question {id: $id, by: $account, name: account.name, at: $at, query: $query, parameters: $parameters, mode: $mode, sealed: true})
WITH account, question
WHERE account IS NOT NULL
CREATE (account)-[:ASKED]->(question)
