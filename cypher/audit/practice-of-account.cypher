// What the log of a practice says of one account, the latest first.
MATCH (event:PracticeEvent)
WHERE event.by = $account OR event.about = $account
RETURN event.at AS at, event.did AS did, event.roles AS roles
ORDER BY event.number DESC
