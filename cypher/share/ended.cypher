// With whom sharing a map ended lately because they no longer coach anybody here. The caller has checked who may ask.
MATCH (:Ego {id: $ego})-[:AUDITED]->(event:AuditEvent {did: 'coach-left'})
WHERE event.at >= $since
RETURN event.whom AS coach, date(event.at) AS on, event.number AS number
ORDER BY number DESC
