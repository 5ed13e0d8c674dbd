// Ends that a map is shared with a coach. Waits for a change of theirs that is under way; after it there is none.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH me
MATCH (:Account {id: $coach})-[share:COACHES]->(me)
DELETE share
RETURN $coach AS coach
