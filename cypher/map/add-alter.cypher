// Adds an alter, unless the map is full. Merged by id, so that a write that was sent twice adds one.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true // one addition at a time, so that the count below holds
REMOVE me._lock
WITH me
WHERE COUNT { (me)-[:KNOWS]->(:Alter) } < $limit
MERGE (alter:Alter {id: $alter.id})
SET alter = $alter, alter:$($label)
MERGE (me)-[tie:KNOWS]->(alter)
SET tie = $tie
RETURN properties(alter) AS alter, properties(tie) AS tie, labels(alter) AS labels
