// The colleagues whom a coach can propose to the owner of a map that they see: the other coaches, without its owner; and the last day of
// the coach's own share. No row if they do not see it.
MATCH (account:Account {id: $account})-[share:COACHES]->(me:Ego {id: $ego})
WHERE 'coach' IN account.roles AND account.deactivated IS NULL AND (share.until IS NULL OR share.until >= $today)
RETURN
  share.until AS ends,
  COLLECT {
    MATCH (coach:Account)
    WHERE 'coach' IN coach.roles AND coach.deactivated IS NULL AND coach <> account AND NOT (coach)-[:OWNS]->(me)
    RETURN {id: coach.id, name: coach.name} ORDER BY toLower(coach.name), coach.id
  } AS coaches
