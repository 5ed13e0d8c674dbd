// The map that an account has of one that a file names, by the id in the file. It is the account's own of this id, the one that was brought in from
// there, or one that was brought in before external ids were kept. What others own has no part in it.
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
