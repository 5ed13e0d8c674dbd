// @title     E–I index by group of relationship
// @question  Do family, practitioners and others know each other across their groups, or among themselves only?
// @why       E–I index after Krackhardt and Stern 1988: (external − internal) / all, −1 = only among themselves, 1 = only across.
// @column    relations group of relationships
// @column    internal ties between two alters of the group
// @column    external ties between one of the group and one who is not in it
// @column    index    the E–I index
// @column    maps     maps with such ties

// Ties between two people of today, both with a relationship noted, each pair once. A tie counts as internal where both are
// in the group, whatever else they are.
MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter:Person)-[:KNOWS]-(b:Alter:Person)<-[l:KNOWS {phase: 'present'}]-(me)
WHERE a.id < b.id AND size(k.relations) > 0 AND size(l.relations) > 0
WITH DISTINCT me, a, b, k, l
WITH me,
  COLLECT { MATCH (r:Relation) WHERE r.key IN k.relations RETURN DISTINCT r.group } AS one,
  COLLECT { MATCH (r:Relation) WHERE r.key IN l.relations RETURN DISTINCT r.group } AS other
UNWIND ['family', 'informal', 'peer', 'practitioner'] AS relations
WITH me, relations, relations IN one AS first, relations IN other AS second
WHERE first OR second
WITH relations, sum(CASE WHEN first AND second THEN 1 ELSE 0 END) AS internal,
  sum(CASE WHEN first AND second THEN 0 ELSE 1 END) AS external, count(DISTINCT me) AS maps
RETURN relations, internal, external, (toFloat(external) - internal) / (toFloat(external) + internal) AS index, maps
ORDER BY relations
