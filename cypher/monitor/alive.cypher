// A query that succeeds if the database is available.
RETURN 1 AS one
