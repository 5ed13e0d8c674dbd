// Every relationship, for a backup.
MATCH ()-[relationship]->()
RETURN relationship
