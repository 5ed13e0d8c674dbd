// The last line of the audit log of a map, and the names of those the next line is about. Locks the map, so that lines are added one
// after the other.
MATCH (me:Ego {id: $ego})
SET me._lock = true
REMOVE me._lock
WITH me
MATCH (by:Account {id: $by})
OPTIONAL MATCH (whom:Account {id: $whom})
OPTIONAL MATCH (me)-[:AUDITED]->(event:AuditEvent)
WITH by, whom, event ORDER BY event.number DESC LIMIT 1
RETURN coalesce(event.number, 0) AS number, coalesce(event.hash, '') AS hash, by.name AS name, whom.name AS whom
