// Ends sharing a map with a coach, and keeps its terms in case it is shared with them again. What the coach proposed ends, too. Waits for a
// change of the coach that is in progress; there is none afterwards.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH me
MATCH (coach:Account {id: $coach})-[share:COACHES]->(me)
OPTIONAL MATCH (coach)-[proposal:PROPOSES]->(me)
MERGE (coach)-[former:COACHED]->(me)
SET former = properties(share), former.ended = $today
DELETE proposal, share
RETURN $coach AS coach
