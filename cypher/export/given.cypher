// The supports that the person of an exported map gives.
UNWIND $rows AS row
MATCH (me:Ego {id: $map})-[:KNOWS]->(alter:Alter {id: row.alter})
CREATE (me)-[support:SUPPORTS]->(alter)
SET support = row.support
