// The earlier result of a request by somebody with whom a map is shared.
MATCH (:Ego {id: $ego})-[:REQUESTED]->(request:ShareRequest {by: $account, id: $id})
RETURN properties(request) AS request
