// The audit log of a map, from its beginning. The caller has checked who may read it.
MATCH (:Ego {id: $ego})-[:AUDITED]->(event:AuditEvent)
RETURN event.number AS number, event.at AS at, event.by AS by, event.name AS name, event.did AS did, event.whom AS whom, event.hash AS hash
ORDER BY number
