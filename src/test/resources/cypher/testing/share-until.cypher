// Moves the last day of whatever is shared with a coach.
MATCH (:Account {id: $coach})-[share:COACHES]->()
SET share.until = $until
RETURN count(share) AS shares
