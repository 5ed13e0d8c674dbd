// On how many maps of the copy each kind of relationship occurs.
MATCH (me:Ego)-[tie:KNOWS]->(:Alter)
UNWIND tie.relations AS relation
RETURN relation, count(DISTINCT me) AS maps
