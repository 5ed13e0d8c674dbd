// The seconds that somebody has to wait before they can change a map that is shared with them.
MATCH (account:Account {id: $account})-[share:COACHES]->(:Ego {id: $ego})
WHERE 'coach' IN account.roles AND share.refusedUntil > datetime()
RETURN duration.inSeconds(datetime(), share.refusedUntil).seconds + 1 AS seconds
