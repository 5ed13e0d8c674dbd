// Changes an alter and the tie to it. A null takes the answer away; what is not named stays.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})-[tie:KNOWS]->(alter:Alter {id: $alter})
SET alter += $alterChanges, tie += $tieChanges
WITH alter, tie, [label IN labels(alter) WHERE label <> 'Alter'] AS old, $label AS label
FOREACH (_ IN CASE WHEN label IS NULL THEN [] ELSE [1] END |
  REMOVE alter:$(old)
  SET alter:$(label)
)
RETURN properties(alter) AS alter, properties(tie) AS tie, labels(alter) AS labels
