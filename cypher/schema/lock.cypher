// Locks the schema until the transaction ends.
MERGE (lock:MigrationLock {key: 'migrations'})
SET lock.at = datetime()
