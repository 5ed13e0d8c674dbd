// How a map is shared with a coach so far. Waits for a change that is under way.
MATCH (me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH me
MATCH (:Account {id: $coach})-[share:COACHES]->(me)
RETURN properties(share) AS share
