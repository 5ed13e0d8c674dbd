// Adds a line to the audit log of a map. No query changes or removes one.
MATCH (me:Ego {id: $ego})
CREATE (me)-[:AUDITED]->(:AuditEvent {number: $number, at: $at, by: $by, name: $name, did: $did, whom: $whom, hash: $hash})
