// A map that is to be sealed again, held by the transaction: everything on it that has words. No row when its key is another one by now.
MATCH (me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH me
WHERE coalesce(me.seal, '') = coalesce($seal, '')
UNWIND [me] + COLLECT { MATCH (me)-[:KNOWS|REFLECTED|PLANS|HAD|VIEWS|CHANGED|REQUESTED|DISCUSSED_IN]->(part) RETURN part } AS node
RETURN elementId(node) AS node, labels(node) AS labels, properties(node) AS properties
