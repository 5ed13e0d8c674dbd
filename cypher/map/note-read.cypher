// Notes that somebody looks at a map that is shared with them; `anew` when they did not look within the last half hour.
MATCH (account:Account {id: $account})-[share:COACHES]->(me:Ego {id: $ego})
WHERE 'coach' IN account.roles AND account.deactivated IS NULL AND (share.until IS NULL OR share.until >= date())
SET me._lock = true // one request after the other
REMOVE me._lock
WITH share, share.looked IS NULL OR share.looked < datetime() - duration('PT30M') AS anew
SET share.looked = CASE WHEN anew THEN datetime() ELSE share.looked END
RETURN anew
