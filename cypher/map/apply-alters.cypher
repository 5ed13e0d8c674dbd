// Of a map that the transaction has locked: writes the alters that differ. Removing an alter also removes what belongs to it.
MATCH (me:Ego {id: $ego})
CALL (me) {
  UNWIND $gone AS id
  MATCH (me)-[:KNOWS]->(alter:Alter {id: id})
  OPTIONAL MATCH (me)-[:FEELS]->(influence:Influence {id: id})
  DETACH DELETE alter, influence
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
