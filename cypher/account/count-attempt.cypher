// Counts an attempt.
UNWIND $attempts AS one
MATCH (attempts:SignInAttempts {key: one.key})
SET attempts.count = one.count, attempts.last = $now, attempts.until = one.until
