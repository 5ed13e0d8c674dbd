// Writes maps into the copy. Data about an alter refers to it by its position among the alters of its map.
UNWIND $maps AS map
CREATE (me:Ego:Person)
SET me = map.ego
WITH me, map
CALL (me, map) {
  UNWIND range(0, size(map.alters) - 1) AS place
  WITH map.alters[place] AS row, place
  CREATE (me)-[tie:KNOWS]->(alter:Alter)
  SET alter = row.alter, alter:$(row.label), tie = row.tie
  WITH alter, place ORDER BY place
  RETURN collect(alter) AS alters
}
CALL (map, alters) {
  UNWIND map.ties AS row
  WITH alters[row.a] AS a, alters[row.b] AS b, row
  CREATE (a)-[tie:KNOWS]->(b)
  SET tie.weight = row.weight
}
CALL (me, map, alters) {
  UNWIND map.received AS row
  WITH me, alters[row.alter] AS alter, row
  CREATE (alter)-[support:SUPPORTS]->(me)
  SET support = row.support
}
CALL (me, map, alters) {
  UNWIND map.given AS row
  WITH me, alters[row.alter] AS alter, row
  CREATE (me)-[support:SUPPORTS]->(alter)
  SET support = row.support
}
CALL (me, map) {
  UNWIND map.reflections AS row
  CREATE (me)-[:REFLECTED]->(reflection:Reflection)
  SET reflection = row
}
CALL (me, map, alters) {
  UNWIND map.steps AS row
  CREATE (me)-[:PLANS]->(step:Step)
  SET step = row.step
  WITH step, alters[row.alter] AS alter
  WHERE alter IS NOT NULL
  CREATE (step)-[:ABOUT]->(alter)
}
CALL (me, map, alters) {
  UNWIND map.contacts AS row
  WITH me, alters[row.alter] AS alter, row
  CREATE (me)-[:HAD]->(contact:Contact)-[:WITH]->(alter)
  SET contact = row.contact
}
