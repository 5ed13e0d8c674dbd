// The person of an exported map.
CREATE (me:Ego:Person)
SET me = $ego
