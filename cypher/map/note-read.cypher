// Notes that somebody looks at a map that is shared with them; `due` when that is to be logged: once in half an hour.
MATCH (account:Account {id: $account})-[share:COACHES]->(me:Ego {id: $ego})
WHERE 'coach' IN account.roles AND account.deactivated IS NULL AND (share.until IS NULL OR share.until >= date())
SET me._lock = true // one request after the other
REMOVE me._lock
WITH share, share.looked IS NULL OR share.looked < datetime() - duration('PT30M') AS due
SET share.looked = CASE WHEN due THEN datetime() ELSE share.looked END
RETURN due
