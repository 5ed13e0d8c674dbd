// The number of these maps on which each kind of relationship occurs.
UNWIND $maps AS id
MATCH (me:Ego {id: id})-[tie:KNOWS]->(:Alter)
UNWIND tie.relations AS relation
RETURN relation, count(DISTINCT me) AS maps
