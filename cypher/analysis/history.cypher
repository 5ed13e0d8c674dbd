// Queries of an account, newest first.
MATCH (:Account {id: $account})-[:ASKED]->(question:Question)
RETURN question.id AS id, question.at AS at, question.query AS query, question.parameters AS parameters, coalesce(question.sealed, false) AS sealed, question.rows AS rows, question.millis AS millis, question.outcome AS outcome, EXISTS { (question)-[:DIFFERS_BY_FEW]-() } AS differs
ORDER BY at DESC, id
LIMIT $most
