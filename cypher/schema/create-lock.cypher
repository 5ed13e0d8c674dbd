// Two replicas that start together must not both make a lock.
CREATE CONSTRAINT migration_lock_key IF NOT EXISTS
FOR (lock:MigrationLock) REQUIRE lock.key IS UNIQUE
