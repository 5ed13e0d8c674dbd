// Raises the revision of a shared map for these people, because what they see of it has changed.
UNWIND $coaches AS coach
MATCH (:Account {id: coach})-[share:COACHES]->(me:Ego {id: $ego})
SET share.revision = coalesce(share.revision, me.revision, 0) + 1
