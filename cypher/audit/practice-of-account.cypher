// The events in the log of a practice about one account, newest first.
MATCH (event:PracticeEvent)
WHERE event.by = $account OR event.about = $account
RETURN event.at AS at, event.did AS did, event.roles AS roles
ORDER BY event.number DESC
