// With whom sharing a map ended lately because they coach nobody here any more. Who may ask is settled before.
MATCH (:Ego {id: $ego})-[:AUDITED]->(event:AuditEvent {did: 'coach-left'})
WHERE event.at >= $since
RETURN event.whom AS coach, date(event.at) AS on, event.number AS number
ORDER BY number DESC
