CREATE CONSTRAINT sign_in_attempts_key IF NOT EXISTS FOR (attempts:SignInAttempts) REQUIRE attempts.key IS UNIQUE
