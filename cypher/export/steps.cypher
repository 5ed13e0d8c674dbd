// The steps of an exported map, each with the alter it is about, if there is one.
UNWIND $rows AS row
MATCH (me:Ego {id: $map})
CREATE (me)-[:PLANS]->(step:Step)
SET step = row.step
WITH me, step, row
MATCH (me)-[:KNOWS]->(alter:Alter {id: row.alter})
CREATE (step)-[:ABOUT]->(alter)
