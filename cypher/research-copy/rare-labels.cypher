// The kinds of alters that are on fewer maps of the copy than they must.
MATCH (me:Ego)-[:KNOWS]->(alter:Alter)
UNWIND labels(alter) AS name
WITH name, count(DISTINCT me) AS maps
WHERE name <> 'Alter' AND maps < $fewest
RETURN name
