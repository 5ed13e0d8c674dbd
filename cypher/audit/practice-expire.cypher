// Removes the lines of the log of a practice that have been kept long enough.
MATCH (event:PracticeEvent)
WHERE event.at < $before
DELETE event
