// Everybody with whom an account can share its maps: the coaches of the practice, besides themselves. Its own come first: those who see
// a map of its already, or did, and who invited it.
MATCH (coach:Account)
WHERE 'coach' IN coach.roles AND coach.id <> $account AND coach.deactivated IS NULL
WITH coach, EXISTS { (coach)-[:COACHES|COACHED]->(:Ego)<-[:OWNS]-(:Account {id: $account}) }
  OR EXISTS { (coach)-[:INVITED]->(:Account {id: $account}) } AS own
RETURN coach.id AS id, coach.name AS name, own
ORDER BY own DESC, toLower(name), id
