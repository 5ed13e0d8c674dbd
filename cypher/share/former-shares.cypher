// With whom a map was shared earlier and no longer is, and how. The caller has checked who may ask.
MATCH (coach:Account)-[share:COACHED]->(me:Ego {id: $ego})
WHERE NOT (coach)-[:COACHES]->(me)
RETURN coach.id AS id, coach.name AS name, properties(share) AS share
ORDER BY share.ended DESC, toLower(name), id
