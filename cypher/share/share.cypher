// Shares a map with a coach, or changes how it is shared. Where they now see something else than before ($told), their revision
// of it rises, so that open pages learn of it. A coach who saw the map earlier finds what they added under the same ids as then.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
MATCH (coach:Account {id: $coach})
SET coach._lock = true // a request that removes the role of coach waits, or has removed it already
REMOVE coach._lock
WITH me, coach
WHERE 'coach' IN coach.roles AND coach.id <> $account AND coach.deactivated IS NULL
SET me._lock = true
REMOVE me._lock
WITH me, coach, EXISTS { (coach)-[:COACHES]->(me) } AS alreadyShared
MERGE (coach)-[share:COACHES]->(me)
ON CREATE SET share.since = $today, share.at = datetime(), share.revision = timestamp()
SET share += $share, share.revision = coalesce(share.revision, me.revision, 0) + CASE WHEN $told THEN 1 ELSE 0 END
WITH coach, me, share, alreadyShared
OPTIONAL MATCH (coach)-[former:COACHED]->(me)
SET share.aliasStored = coalesce(share.aliasStored, former.aliasStored),
  share.aliasShown = coalesce(share.aliasShown, former.aliasShown)
DELETE former
RETURN alreadyShared
