// Whether a request of somebody with whom a map is shared was answered before.
MATCH (:Ego {id: $ego})-[:REQUESTED]->(request:ShareRequest {by: $account, id: $id})
RETURN properties(request) AS request
