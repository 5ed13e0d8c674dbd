// Agrees that a map is used for research, or withdraws that; returns whether this is new.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH me, (me.research IS NULL) <> ($since IS NULL) AS changed
SET me.research = CASE WHEN changed THEN $since ELSE me.research END
RETURN changed
