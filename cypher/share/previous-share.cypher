// The share of a map with a coach, present or earlier. Waits for a change that is in progress.
MATCH (me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH me
MATCH (:Account {id: $coach})-[share:COACHES|COACHED]->(me)
RETURN properties(share) AS share, type(share) = 'COACHES' AS lasts
ORDER BY lasts DESC
LIMIT 1
