// The map of an account that a file means, by the id in the file. This is the account's own map with this id, the one that was imported
// from there, or one that was imported before external ids were stored. Maps of other accounts are never found.
MATCH (account:Account {id: $account})
CALL (account) {
  MATCH (account)-[:OWNS]->(me:Ego {id: $externalId})
  RETURN me.id AS id, 0 AS place
  UNION ALL
  MATCH (account)-[owns:OWNS]->(me:Ego)
  USING INDEX owns:OWNS(externalId)
  WHERE owns.externalId = $externalId
  RETURN me.id AS id, 1 AS place
  UNION ALL
  MATCH (account)-[:OWNS]->(me:Ego {id: $derivedId})
  RETURN me.id AS id, 2 AS place
}
RETURN id
ORDER BY place
LIMIT 1
