// The revisions of maps, to see whether one was changed while it was read.
UNWIND $maps AS id
MATCH (me:Ego {id: id})
RETURN me.id AS id, coalesce(me.revision, 0) AS revision
