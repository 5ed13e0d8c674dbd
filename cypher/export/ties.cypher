// The ties between alters of an exported map.
UNWIND $rows AS row
MATCH (me:Ego {id: $map})
MATCH (me)-[:KNOWS]->(a:Alter {id: row.a})
MATCH (me)-[:KNOWS]->(b:Alter {id: row.b})
CREATE (a)-[tie:KNOWS]->(b)
SET tie.weight = row.weight
