// A challenge for a passkey to sign; only its hash is stored. Expired challenges are deleted at the same time, and the oldest ones of a
// client that keeps asking.
CALL () {
  MATCH (old:Challenge)
  WHERE old.expires < $now
  WITH old LIMIT 100
  DELETE old
}
CALL () {
  MATCH (open:Challenge {by: $by})
  WITH open ORDER BY open.expires DESC, open.hash SKIP $most - 1
  DELETE open
}
CREATE (challenge:Challenge {hash: $hash, ceremony: $ceremony, by: $by, expires: $expires})
RETURN challenge.hash AS hash
