// The maps about which a coach has proposed a colleague, whether or not that can still be answered, and their owners' names.
MATCH (:Account {id: $account})-[:PROPOSES]->(me:Ego)<-[:OWNS]-(owner:Account)
RETURN me.id AS map, owner.name AS owner
ORDER BY toLower(owner), map
