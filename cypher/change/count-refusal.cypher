// Counts a change that was refused to somebody with whom a map is shared, and says how long the next one has to wait: not at
// all after a few, then twice as long each time. A day without one makes them forgotten.
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
