// Counts an attempt.
UNWIND $tries AS one
MATCH (tries:Tries {key: one.key})
SET tries.count = one.count, tries.last = $now, tries.until = one.until
