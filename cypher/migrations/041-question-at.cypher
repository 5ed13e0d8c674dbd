CREATE INDEX question_at IF NOT EXISTS FOR (question:Question) ON (question.at)
