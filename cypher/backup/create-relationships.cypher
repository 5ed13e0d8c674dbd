// Relationships of a backup, between nodes that were created from it.
UNWIND $rows AS row
MATCH (from) WHERE elementId(from) = row.from
MATCH (to) WHERE elementId(to) = row.to
CREATE (from)-[relationship:$(row.type)]->(to)
SET relationship = row.properties
