// Erases a map: its ego and everything that can be reached from it.
MATCH (:Account {id: $account})-[:OWNS]->(me:Ego {id: $ego})
SET me._lock = true // waits for a change that is in progress
WITH me
OPTIONAL MATCH (me)-[:KNOWS|REFLECTED|PLANS|HAD|VIEWS|FEELS|CHANGED|REQUESTED|AUDITED|DISCUSSED_IN]->(part)
WITH me, collect(part) AS parts
FOREACH (part IN parts | DETACH DELETE part)
DETACH DELETE me
RETURN size(parts) AS parts
