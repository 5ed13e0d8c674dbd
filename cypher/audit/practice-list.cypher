// A page of the log of a practice, the newest first, with the names of accounts that still exist.
MATCH (event:PracticeEvent)
WHERE event.number < $before AND ($did IS NULL OR event.did = $did)
WITH event ORDER BY event.number DESC LIMIT $most
OPTIONAL MATCH (by:Account {id: event.by})
OPTIONAL MATCH (about:Account {id: event.about})
RETURN event.number AS number, event.at AS at, event.did AS did, event.by AS by, event.about AS about, event.roles AS roles, event.hash AS hash,
  by.name AS byName, about.name AS aboutName
ORDER BY number DESC
