// Of a map that is held by the transaction: the alters that differ. One that is removed takes along what hangs on it.
MATCH (me:Ego {id: $ego})
CALL (me) {
  UNWIND $gone AS id
  MATCH (me)-[:KNOWS]->(alter:Alter {id: id})
  DETACH DELETE alter
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
