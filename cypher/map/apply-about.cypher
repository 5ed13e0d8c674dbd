// Of a map that is held by the transaction (change/lock.cypher): its words, and its next revision. Tells with whom it is
// shared, and how.
MATCH (me:Ego {id: $ego})
SET me.name = $name, me.notes = $notes, me.revision = $revision
RETURN [(coach:Account)-[share:COACHES]->(me) | {coach: coach.id, share: properties(share)}] AS shares
