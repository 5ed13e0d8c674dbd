// Deletes lines of the log of questions that have been kept long enough.
MATCH (question:Question)
WHERE question.at < $before
DETACH DELETE question
