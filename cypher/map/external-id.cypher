// The id by which a file names a map of the account: the one it came with, so that it is found again where it came from, unless
// another map of the account has that id.
MATCH (account:Account {id: $account})-[owns:OWNS]->(me:Ego {id: $ego})
RETURN CASE
  WHEN owns.externalId IS NULL OR EXISTS { (account)-[:OWNS]->(:Ego {id: owns.externalId}) } THEN me.id
  ELSE owns.externalId
END AS id
