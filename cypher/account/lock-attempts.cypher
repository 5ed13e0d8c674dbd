// Makes other attempts at the same account or address wait until this one is counted.
UNWIND $keys AS key
MERGE (tries:Tries {key: key})
SET tries._lock = true
REMOVE tries._lock
