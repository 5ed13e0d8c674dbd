// Replaces the password of the embedded database. Runs on the system database.
ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED
