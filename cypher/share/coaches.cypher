// Everybody with whom an account can share its maps: the coaches of the practice, besides themselves.
MATCH (coach:Account)
WHERE 'coach' IN coach.roles AND coach.id <> $account AND coach.deactivated IS NULL
RETURN coach.id AS id, coach.name AS name
ORDER BY toLower(name), id
