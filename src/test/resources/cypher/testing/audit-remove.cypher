// Takes a line out of an audit log.
MATCH (:Ego {id: $ego})-[:AUDITED]->(event:AuditEvent {number: 2})
DETACH DELETE event
RETURN 1 AS number
