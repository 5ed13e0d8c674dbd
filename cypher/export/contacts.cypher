// The contacts of an exported map.
UNWIND $rows AS row
MATCH (me:Ego {id: $map})-[:KNOWS]->(alter:Alter {id: row.alter})
CREATE (me)-[:HAD]->(contact:Contact)-[:WITH]->(alter)
SET contact = row.contact
