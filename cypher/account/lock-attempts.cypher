// Makes everybody else who tries the same wait until this try is counted.
UNWIND $keys AS key
MERGE (tries:Tries {key: key})
SET tries._lock = true
REMOVE tries._lock
