// Ends every share with an account that may no longer coach, and all proposals by it and about it. Its terms are kept beside the map, in case
// it is shared with them again. The revision of each map rises, so that open pages learn of it.
OPTIONAL MATCH (proposing:Account)-[proposal:PROPOSES]->(:Ego)
WHERE proposing.id = $coach OR proposal.colleague = $coach
DELETE proposal
WITH DISTINCT $coach AS id
MATCH (coach:Account {id: id})-[share:COACHES]->(me:Ego)
SET me.revision = coalesce(me.revision, 0) + 1
MERGE (coach)-[former:COACHED]->(me)
SET former = properties(share), former.ended = $today
DELETE share
RETURN me.id AS map
ORDER BY map
