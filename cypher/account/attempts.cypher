// The number of attempts at accounts and from addresses, the time of the last one, and the end of the wait before the next.
MATCH (attempts:SignInAttempts)
WHERE attempts.key IN $keys
RETURN attempts.key AS key, attempts.count AS count, attempts.last AS last, attempts.until AS until
