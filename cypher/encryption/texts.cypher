// A map whose texts are to be encrypted again, locked by the transaction: everything on it that has texts. No row when its key has
// changed meanwhile.
MATCH (me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH me
WHERE coalesce(me.seal, '') = coalesce($seal, '')
UNWIND [me] + COLLECT { MATCH (me)-[:KNOWS|REFLECTED|PLANS|HAD|VIEWS|FEELS|CHANGED|REQUESTED|DISCUSSED_IN]->(part) RETURN part } AS node
RETURN elementId(node) AS node, labels(node) AS labels, properties(node) AS properties
