// Whoever may no longer invite has no open invitations, either.
MATCH (:Account {id: $id})-[:INVITED]->(invitation:Invitation)
WHERE invitation.used IS NULL
DETACH DELETE invitation
