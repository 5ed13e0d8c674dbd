// Removes the kind of these alters.
MATCH (:Ego)-[:KNOWS]->(alter:$($name))
REMOVE alter:$($name)
