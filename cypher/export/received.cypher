// The supports that the person of an exported map receives.
UNWIND $rows AS row
MATCH (me:Ego {id: $map})-[:KNOWS]->(alter:Alter {id: row.alter})
CREATE (alter)-[support:SUPPORTS]->(me)
SET support = row.support
