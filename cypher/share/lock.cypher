// Locks a map until the transaction ends, so that what is shared and proposed is changed one after the other. The caller has checked who
// may ask.
MATCH (me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
RETURN me.id AS map
