CREATE INDEX sign_in_attempts_last IF NOT EXISTS FOR (attempts:SignInAttempts) ON (attempts.last)
