// A kind of relationship that occurs only in the copy: rare kinds of practitioners are replaced by it.
MERGE (relation:Relation {key: 'practitioner'})
SET relation.group = 'practitioner', relation.position = 21
