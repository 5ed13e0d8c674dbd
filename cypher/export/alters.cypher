// The alters of an exported map, each with the tie to its person.
UNWIND $rows AS row
MATCH (me:Ego {id: $map})
CREATE (me)-[tie:KNOWS]->(alter:Alter:$(row.label))
SET alter = row.alter, tie = row.tie
