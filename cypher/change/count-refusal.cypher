// Counts a refused change of somebody with whom a map is shared, and returns how long their next one has to wait: not at
// all after the first few, then twice as long each time. After a day without a refusal the count starts again.
MATCH (account:Account {id: $account})-[share:COACHES]->(me:Ego {id: $ego})
WHERE 'coach' IN account.roles
SET me._lock = true
REMOVE me._lock
WITH share, CASE WHEN share.refusedAt > datetime() - duration('P1D') THEN coalesce(share.refused, 0) ELSE 0 END + 1 AS count
SET share.refused = count, share.refusedAt = datetime(),
  share.refusedUntil = datetime() + duration({seconds: CASE
    WHEN count < 5 THEN 0
    WHEN count > 10 THEN 60
    ELSE toInteger(2 ^ (count - 5))
  END})
RETURN count
