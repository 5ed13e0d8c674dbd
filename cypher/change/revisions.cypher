// The revisions of maps. Who may know them is settled before.
UNWIND $maps AS id
MATCH (me:Ego {id: id})
RETURN id, coalesce(me.revision, 0) AS revision
