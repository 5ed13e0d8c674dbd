// Everybody with whom an account can share its maps: the coaches of the practice, without the account itself. The account's own come first:
// coaches who see a map of the account already, or did, and the one who invited it.
MATCH (coach:Account)
WHERE 'coach' IN coach.roles AND coach.id <> $account AND coach.deactivated IS NULL
WITH coach, EXISTS { (coach)-[:COACHES|COACHED]->(:Ego)<-[:OWNS]-(:Account {id: $account}) }
  OR EXISTS { (coach)-[:INVITED]->(:Account {id: $account}) } AS own
RETURN coach.id AS id, coach.name AS name, own
ORDER BY own DESC, toLower(name), id
