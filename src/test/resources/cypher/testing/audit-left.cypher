// What is left of shares with a coach, and of lines of audit logs without a map.
RETURN COUNT { (:Account {id: $coach})-[:COACHES]->() } + COUNT { (event:AuditEvent) WHERE NOT (event)<-[:AUDITED]-() } AS left
