CREATE CONSTRAINT question_id IF NOT EXISTS FOR (question:Question) REQUIRE question.id IS UNIQUE
