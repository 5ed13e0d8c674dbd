// Adds a line to the audit log of a map. There is no query that changes one or takes one out.
MATCH (me:Ego {id: $ego})
CREATE (me)-[:AUDITED]->(:AuditEvent {number: $number, at: $at, by: $by, name: $name, did: $did, whom: $whom, hash: $hash})
