// Writes the answer about an alter of a map that the transaction has locked; without an answer, removes it. It replaces what was said about
// those who were merged into this alter. It is a node of the ego and not of the alter, so that nothing that reads alters meets it.
MATCH (me:Ego {id: $ego})
OPTIONAL MATCH (me)-[:FEELS]->(before:Influence {id: $alter})
DETACH DELETE before
WITH me
CALL (me) {
  MATCH (me)-[:FEELS]->(merged:Influence)
  WHERE $alter IN merged.mergedInto
  SET merged.mergedInto = [id IN merged.mergedInto WHERE id <> $alter]
}
FOREACH (answer IN CASE WHEN $answer IS NULL THEN [] ELSE [$answer] END |
  CREATE (me)-[:FEELS]->(:Influence {id: $alter, answer: answer}))
