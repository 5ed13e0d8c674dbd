// Creates the lock once: two replicas that start together must not both make one.
CREATE CONSTRAINT migration_lock_key IF NOT EXISTS
FOR (lock:MigrationLock) REQUIRE lock.key IS UNIQUE
