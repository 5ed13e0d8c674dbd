// Replaces rare kinds of relationship of the copy by their groups; a kind that maps to an empty text is left out.
MATCH (:Ego)-[tie:KNOWS]->(:Alter)
WHERE any(relation IN tie.relations WHERE $groups[relation] IS NOT NULL)
UNWIND tie.relations AS relation
WITH tie, collect(DISTINCT coalesce($groups[relation], relation)) AS relations
SET tie.relations = [relation IN relations WHERE relation <> '']
