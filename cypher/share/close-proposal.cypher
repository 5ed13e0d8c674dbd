// Removes the proposal of a coach about a map. The caller has checked who may do so.
MATCH (coach:Account {id: $coach})-[proposal:PROPOSES]->(me:Ego {id: $ego})
DELETE proposal
