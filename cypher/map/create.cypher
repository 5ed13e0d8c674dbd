// Writes a whole map at once. Breaks a constraint when the map, or one of its alters, is there already.
MATCH (account:Account {id: $account})
CREATE (account)-[:OWNS {at: datetime()}]->(me:Ego:Person {id: $ego.id})
SET me = $ego
WITH me
CALL (me) {
  UNWIND $alters AS row
  CREATE (me)-[tie:KNOWS]->(alter:Alter {id: row.alter.id})
  SET alter = row.alter, alter:$(row.label), tie = row.tie
}
CALL (me) {
  UNWIND $ties AS row
  MATCH (a:Alter {id: row.a}), (b:Alter {id: row.b})
  CREATE (a)-[tie:KNOWS]->(b)
  SET tie.weight = row.weight
}
CALL (me) {
  UNWIND $received AS row
  MATCH (alter:Alter {id: row.alter})
  CREATE (alter)-[support:SUPPORTS]->(me)
  SET support = row.support
}
CALL (me) {
  UNWIND $given AS row
  MATCH (alter:Alter {id: row.alter})
  CREATE (me)-[support:SUPPORTS]->(alter)
  SET support = row.support
}
RETURN me.id AS id
