CREATE CONSTRAINT practice_log_key IF NOT EXISTS FOR (log:PracticeLog) REQUIRE log.key IS UNIQUE
