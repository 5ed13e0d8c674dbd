// Every map of the copy.
MATCH (me:Ego)
RETURN me.id AS id
