CREATE CONSTRAINT session_hash IF NOT EXISTS FOR (session:Session) REQUIRE session.hash IS UNIQUE
