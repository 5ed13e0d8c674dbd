// What people did that is told of fewer maps of the copy than it must.
MATCH (me:Ego)-[:REFLECTED|PLANS|HAD]->(done)
UNWIND labels(done) AS name
WITH name, count(DISTINCT me) AS maps WHERE maps < $fewest
RETURN name
