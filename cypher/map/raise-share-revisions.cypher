// What these people see of a map that is shared with them is another: so is their revision of it.
UNWIND $coaches AS coach
MATCH (:Account {id: coach})-[share:COACHES]->(me:Ego {id: $ego})
SET share.revision = coalesce(share.revision, me.revision, 0) + 1
