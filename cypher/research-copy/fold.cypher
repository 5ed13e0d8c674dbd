// Tells rare kinds of relationship of the copy as their groups; what is told as nothing is left out.
MATCH (:Ego)-[tie:KNOWS]->(:Alter)
WHERE any(relation IN tie.relations WHERE $groups[relation] IS NOT NULL)
UNWIND tie.relations AS relation
WITH tie, collect(DISTINCT coalesce($groups[relation], relation)) AS relations
SET tie.relations = [relation IN relations WHERE relation <> '']
