// Remembers that a migration has run.
CREATE (:Migration {number: $number, name: $name, checksum: $checksum, at: datetime()})
