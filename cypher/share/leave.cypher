// Ends sharing a map with a coach who no longer wishes to see it, and keeps its terms in case it is shared with them again. What the
// coach proposed ends, too. Waits for a change that is in progress. The revision of the map rises, so that its owner's open pages learn of it.
MATCH (coach:Account {id: $coach})-[:COACHES]->(me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH coach, me
MATCH (coach)-[share:COACHES]->(me)
OPTIONAL MATCH (coach)-[proposal:PROPOSES]->(me)
SET me.revision = coalesce(me.revision, 0) + 1
MERGE (coach)-[former:COACHED]->(me)
SET former = properties(share), former.ended = $today
DELETE proposal, share
RETURN me.id AS map
