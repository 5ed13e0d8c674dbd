// The number of relationships by type.
MATCH ()-[tie]->()
RETURN type(tie) AS name, count(*) AS count
