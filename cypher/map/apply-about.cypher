// Of a map that the transaction has locked (change/lock.cypher): sets its texts and its next revision. Returns with whom it is
// shared, and how.
MATCH (me:Ego {id: $ego})
SET me.name = $name, me.notes = $notes, me.hardDay = $hardDay, me.revision = $revision
RETURN [(coach:Account)-[share:COACHES]->(me) | {coach: coach.id, share: properties(share)}] AS shares
