// After a successful attempt: earlier attempts at the account no longer count, and this one no longer counts at the address. Attempts of
// long ago are deleted as well, also those that a replica of the previous version counted as `Tries` during an update.
OPTIONAL MATCH (right:SignInAttempts)
WHERE right.key IN $right
SET right.count = 0, right.until = null
WITH count(*) AS any
OPTIONAL MATCH (place:SignInAttempts)
WHERE place.key IN $addresses
SET place.count = place.count - 1, place.until = null
WITH count(*) AS any
CALL () {
  MATCH (old:SignInAttempts|Tries)
  WHERE old.last < $forgotten
  WITH old LIMIT 100
  DETACH DELETE old
}
