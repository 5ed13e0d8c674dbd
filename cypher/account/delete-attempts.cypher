// Deletes all attempts at something that is being deleted.
MATCH (attempts:SignInAttempts)
WHERE attempts.key IN $keys
DETACH DELETE attempts
