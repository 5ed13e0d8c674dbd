CREATE CONSTRAINT challenge_hash IF NOT EXISTS FOR (challenge:Challenge) REQUIRE challenge.hash IS UNIQUE
