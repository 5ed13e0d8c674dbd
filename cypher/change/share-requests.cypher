// The requests by which somebody with whom a map is shared changed it, the oldest first.
MATCH (:Ego {id: $ego})-[:REQUESTED]->(request:ShareRequest {by: $account})
RETURN properties(request) AS request
ORDER BY request.number
