// Of a map that is held by the transaction (change/hold.cypher): its words, and its next revision.
MATCH (me:Ego {id: $ego})
SET me.name = $name, me.notes = $notes, me.revision = $revision
