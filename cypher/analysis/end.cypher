// How a question ended: noted once.
MATCH (question:Question {id: $id})
WHERE question.outcome IS NULL
SET question.outcome = $outcome, question.rows = $rows, question.millis = $millis
