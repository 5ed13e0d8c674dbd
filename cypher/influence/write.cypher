// Writes the answer about an alter of a map that the transaction has locked; without an answer, removes it. It is a node of the ego and not of
// the alter, so that nothing that reads alters meets it.
MATCH (me:Ego {id: $ego})
OPTIONAL MATCH (me)-[:FEELS]->(before:Influence {id: $alter})
DETACH DELETE before
WITH me
FOREACH (answer IN CASE WHEN $answer IS NULL THEN [] ELSE [$answer] END |
  CREATE (me)-[:FEELS]->(:Influence {id: $alter, answer: answer}))
