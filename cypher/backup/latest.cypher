// Nothing of the graph; the answer carries the number of the latest change.
RETURN 1 AS one
