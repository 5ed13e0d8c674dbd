// How often something was tried, when last, and until when to wait.
MATCH (tries:Tries)
WHERE tries.key IN $keys
RETURN tries.key AS key, tries.count AS count, tries.last AS last, tries.until AS until
