CREATE INDEX challenge_by IF NOT EXISTS FOR (challenge:Challenge) ON (challenge.by)
