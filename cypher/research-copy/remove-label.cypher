// Tells no longer of which kind these alters are.
MATCH (:Ego)-[:KNOWS]->(alter:$($name))
REMOVE alter:$($name)
