// A kind of relationship that is in the copy alone: rare kinds of practitioners are told as this one.
MERGE (relation:Relation {key: 'practitioner'})
SET relation.group = 'practitioner', relation.position = 21
