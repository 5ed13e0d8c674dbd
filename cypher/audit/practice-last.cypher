// The last line of the log of a practice. Locks the log, so that lines are added one after the other.
MERGE (log:PracticeLog {key: 'practice'})
SET log._lock = true
REMOVE log._lock
RETURN coalesce(log.number, 0) AS number, coalesce(log.hash, '') AS hash
