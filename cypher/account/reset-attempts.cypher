// After a successful attempt: earlier attempts at the account no longer count, and this one no longer counts at the address. Attempts of
// long ago are deleted as well.
OPTIONAL MATCH (right:Tries)
WHERE right.key IN $right
SET right.count = 0, right.until = null
WITH count(*) AS any
OPTIONAL MATCH (place:Tries)
WHERE place.key IN $addresses
SET place.count = place.count - 1, place.until = null
WITH count(*) AS any
CALL () {
  MATCH (old:Tries)
  WHERE old.last < $forgotten
  WITH old LIMIT 100
  DETACH DELETE old
}
