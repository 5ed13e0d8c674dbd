// The audit log of a map, from its beginning. Who may read it is settled before.
MATCH (:Ego {id: $ego})-[:AUDITED]->(event:AuditEvent)
RETURN event.number AS number, event.at AS at, event.by AS by, event.name AS name, event.did AS did, event.whom AS whom, event.hash AS hash
ORDER BY number
