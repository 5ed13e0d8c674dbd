// A map from before there were seals, held by the transaction: everything on it that has words.
MATCH (me:Ego {id: $ego})
WHERE me.seal IS NULL
SET me._lock = true
REMOVE me._lock
WITH me
UNWIND [me] + COLLECT { MATCH (me)-[:KNOWS|REFLECTED|PLANS|HAD|VIEWS|CHANGED|DISCUSSED_IN]->(part) RETURN part } AS node
RETURN elementId(node) AS node, labels(node) AS labels, properties(node) AS properties
