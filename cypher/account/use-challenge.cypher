// Uses a challenge up, if it is one for this, and for the account that asks where there is one.
MATCH (challenge:Challenge {hash: $hash, ceremony: $ceremony})
WHERE challenge.used IS NULL AND challenge.expires > $now AND ($by IS NULL OR challenge.by = $by)
SET challenge.used = $now
RETURN challenge.hash AS hash
