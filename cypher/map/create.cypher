// Writes a whole map at once. Breaks a constraint when the map exists already. The revision starts
// with the clock, so that a map that replaces another one has a different revision. Waits for an account that is just being erased, so that
// no map is left without an owner. A coach who is not a person with maps of their own keeps every map for a client.
MATCH (account:Account {id: $account})
SET account._lock = true
REMOVE account._lock
WITH account, CASE WHEN $keptForClient OR 'coach' IN account.roles AND NOT 'person' IN account.roles THEN true END AS keptForClient
CREATE (account)-[:OWNS {at: datetime(), externalId: $externalId, keptForClient: keptForClient}]->(me:Ego:Person {id: $ego.id})
SET me = $ego, me.revision = timestamp()
WITH me
CALL (me) {
  UNWIND $alters AS row
  CREATE (me)-[tie:KNOWS]->(alter:Alter {id: row.alter.id})
  SET alter = row.alter, alter:$(row.label), tie = row.tie
}
CALL (me) {
  UNWIND $ties AS row
  MATCH (a:Alter {id: row.a}) WHERE EXISTS { (me)-[:KNOWS]->(a) }
  MATCH (b:Alter {id: row.b}) WHERE EXISTS { (me)-[:KNOWS]->(b) }
  CREATE (a)-[tie:KNOWS]->(b)
  SET tie.weight = row.weight
}
CALL (me) {
  UNWIND $received AS row
  MATCH (alter:Alter {id: row.alter}) WHERE EXISTS { (me)-[:KNOWS]->(alter) }
  CREATE (alter)-[support:SUPPORTS]->(me)
  SET support = row.support
}
CALL (me) {
  UNWIND $given AS row
  MATCH (alter:Alter {id: row.alter}) WHERE EXISTS { (me)-[:KNOWS]->(alter) }
  CREATE (me)-[support:SUPPORTS]->(alter)
  SET support = row.support
}
CALL (me) {
  UNWIND $reflections AS row
  CREATE (me)-[:REFLECTED]->(reflection:Reflection)
  SET reflection = row
}
CALL (me) {
  UNWIND $steps AS row
  CREATE (me)-[:PLANS]->(step:Step)
  SET step = row.step
  WITH me, step, row
  MATCH (alter:Alter {id: row.alter}) WHERE EXISTS { (me)-[:KNOWS]->(alter) }
  CREATE (step)-[:ABOUT]->(alter)
}
CALL (me) {
  UNWIND $contacts AS row
  MATCH (alter:Alter {id: row.alter}) WHERE EXISTS { (me)-[:KNOWS]->(alter) }
  CREATE (me)-[:HAD]->(contact:Contact)-[:WITH]->(alter)
  SET contact = row.contact
}
CALL (me) {
  UNWIND $views AS row
  CREATE (me)-[:VIEWS]->(view:View)
  SET view = row
}
RETURN me.id AS id
