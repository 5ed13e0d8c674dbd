// Makes other attempts at the same account or address wait until this one is counted.
UNWIND $keys AS key
MERGE (attempts:SignInAttempts {key: key})
SET attempts._lock = true
REMOVE attempts._lock
