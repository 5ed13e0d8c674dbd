// Deletes entries of the log of queries that have been kept long enough.
MATCH (question:Question)
WHERE question.at < $before
DETACH DELETE question
