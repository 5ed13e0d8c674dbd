// The ended shares of a map, unless it is shared with the same coach again. The caller has checked who may ask.
MATCH (coach:Account)-[share:COACHED]->(me:Ego {id: $ego})
WHERE NOT (coach)-[:COACHES]->(me)
RETURN coach.id AS id, coach.name AS name, properties(share) AS share
ORDER BY share.ended DESC, toLower(name), id
