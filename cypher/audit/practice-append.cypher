// Adds a line to the log of a practice. Accounts are named by their ids, which say nothing once they are deleted.
MATCH (log:PracticeLog {key: 'practice'})
SET log.number = $number, log.hash = $hash
CREATE (:PracticeEvent {number: $number, at: $at, did: $did, by: $by, about: $about, roles: $roles, bucket: $bucket, hash: $hash})
