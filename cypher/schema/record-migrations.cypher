// Remembers that migrations have run.
UNWIND $migrations AS migration
CREATE (:Migration {number: migration.number, name: migration.name, checksum: migration.checksum, at: datetime()})
