// Uses up a challenge, if it is for this purpose and, where it names an account, for the account that asks.
MATCH (challenge:Challenge {hash: $hash, ceremony: $ceremony})
WHERE challenge.used IS NULL AND challenge.expires > $now AND ($by IS NULL OR challenge.by = $by)
SET challenge.used = $now
RETURN challenge.hash AS hash
