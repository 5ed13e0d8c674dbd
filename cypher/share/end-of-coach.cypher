// Ends every share with an account that may coach no longer. Its terms are kept beside the map, should it be shared with them once
// more. The revision of each map becomes another one, so that open pages hear of it.
MATCH (coach:Account {id: $coach})-[share:COACHES]->(me:Ego)
SET me.revision = coalesce(me.revision, 0) + 1
MERGE (coach)-[former:COACHED]->(me)
SET former = properties(share), former.ended = $today
DELETE share
RETURN me.id AS map
ORDER BY map
