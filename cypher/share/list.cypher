// With whom a map is shared, and how, expired shares included. The caller has checked who may ask.
MATCH (coach:Account)-[share:COACHES]->(:Ego {id: $ego})
RETURN coach.id AS id, coach.name AS name, properties(share) AS share
ORDER BY toLower(name), id
