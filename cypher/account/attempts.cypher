// How often an account or address was tried, when last, and until when the next attempt has to wait.
MATCH (tries:Tries)
WHERE tries.key IN $keys
RETURN tries.key AS key, tries.count AS count, tries.last AS last, tries.until AS until
