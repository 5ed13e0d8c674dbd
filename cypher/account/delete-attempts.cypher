// Forgets that anything was tried, as what it was tried at goes.
MATCH (tries:Tries)
WHERE tries.key IN $keys
DETACH DELETE tries
