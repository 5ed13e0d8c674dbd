// Notes that the answers of a query and of earlier ones differ by few. The difference itself is not stored.
MATCH (second:Question {id: $second})
UNWIND $pairs AS pair
MATCH (first:Question {id: pair.first})
CREATE (second)-[:DIFFERS_BY_FEW {at: $at, alike: pair.alike, fewerThan: $fewerThan}]->(first)
