// Tampers with a line of an audit log.
MATCH (:Ego {id: $ego})-[:AUDITED]->(event:AuditEvent {number: 2})
SET event.did = "changed"
RETURN event.number AS number
