// Ends that a map is shared with a coach, and keeps its terms, should it be shared with them once more. Waits for a change of theirs
// that is under way; after it there is none.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH me
MATCH (coach:Account {id: $coach})-[share:COACHES]->(me)
MERGE (coach)-[former:COACHED]->(me)
SET former = properties(share), former.ended = $today
DELETE share
RETURN $coach AS coach
