// The labels among Step, Contact and Reflection that occur on too few maps of the copy.
MATCH (me:Ego)-[:REFLECTED|PLANS|HAD]->(done)
UNWIND labels(done) AS name
WITH name, count(DISTINCT me) AS maps WHERE maps < $fewest
RETURN name
