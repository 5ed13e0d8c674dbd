// Adds the outcome of a query to the log, once.
MATCH (question:Question {id: $id})
WHERE question.outcome IS NULL
SET question.outcome = $outcome, question.rows = $rows, question.millis = $millis
