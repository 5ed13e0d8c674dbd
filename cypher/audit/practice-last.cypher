// Where the log of a practice ends. Holds it, so that lines come one after the other.
MERGE (log:PracticeLog {key: 'practice'})
SET log._lock = true
REMOVE log._lock
RETURN coalesce(log.number, 0) AS number, coalesce(log.hash, '') AS hash
