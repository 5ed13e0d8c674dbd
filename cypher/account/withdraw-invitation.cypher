// Takes an invitation back, one's own or as an administrator any.
MATCH (by:Account)-[:INVITED]->(invitation:Invitation {id: $id})
WHERE $by IS NULL OR by.id = $by
DETACH DELETE invitation
