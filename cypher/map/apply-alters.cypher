// Of a map that the transaction has locked: writes the alters that differ. What its owner said about being with a removed alter stays as long
// as the alter can come back (influence/prune.cypher).
MATCH (me:Ego {id: $ego})
CALL (me) {
  UNWIND $gone AS id
  MATCH (me)-[:KNOWS]->(alter:Alter {id: id})
  DETACH DELETE alter
}
CALL (me) {
  UNWIND $gone AS id
  MATCH (me)-[:FEELS]->(influence:Influence)
  WHERE id = influence.id OR id IN influence.mergedInto
  SET influence.removed = me.revision
}
CALL (me) {
  UNWIND $changed AS row
  MATCH (me)-[tie:KNOWS]->(alter:Alter {id: row.alter.id})
  SET alter = row.alter, tie = row.tie
  WITH alter, row, [label IN labels(alter) WHERE label <> 'Alter'] AS old
  REMOVE alter:$(old)
  SET alter:$(row.label)
}
CALL (me) {
  UNWIND $added AS row
  CREATE (me)-[tie:KNOWS]->(alter:Alter {id: row.alter.id})
  SET alter = row.alter, alter:$(row.label), tie = row.tie
}
