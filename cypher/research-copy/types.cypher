// How many relationships there are of each type.
MATCH ()-[tie]->()
RETURN type(tie) AS name, count(*) AS count
