// The answers of the person of an exported map to questions.
UNWIND $rows AS row
MATCH (me:Ego {id: $map})
CREATE (me)-[:REFLECTED]->(reflection:Reflection)
SET reflection = row
