// Removes areas of life, within a transaction that is never committed, so that queries in it count and name the others
// only. Always in the same order, so that two such transactions never wait for each other.
MATCH (d:Domain)
WHERE d.key IN $domains
WITH d ORDER BY d.key
DETACH DELETE d
