// The kinds of alters that occur on too few maps of the copy.
MATCH (me:Ego)-[:KNOWS]->(alter:Alter)
UNWIND labels(alter) AS name
WITH name, count(DISTINCT me) AS maps
WHERE name <> 'Alter' AND maps < $fewest
RETURN name
