// With whom a map is shared, and how. Those whose day is over are in it as well. Who may ask is settled before.
MATCH (coach:Account)-[share:COACHES]->(:Ego {id: $ego})
RETURN coach.id AS id, coach.name AS name, properties(share) AS share
ORDER BY toLower(name), id
