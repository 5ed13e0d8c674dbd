// Forgets all attempts at something that is being deleted.
MATCH (tries:Tries)
WHERE tries.key IN $keys
DETACH DELETE tries
