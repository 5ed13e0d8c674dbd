// The shares of a map that ended lately without its owner: because the coach lost the role, or gave the map up. The caller has checked
// who may ask.
MATCH (:Ego {id: $ego})-[:AUDITED]->(event:AuditEvent)
WHERE event.did IN ['coach-left', 'coach-ended'] AND event.at >= $since
RETURN coalesce(event.whom, event.name) AS coach, event.did = 'coach-ended' AS byCoach, date(event.at) AS on, event.number AS number
ORDER BY number DESC
