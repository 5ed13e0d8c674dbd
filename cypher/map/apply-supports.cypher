// Of a map that the transaction has locked: writes the supports that differ. A changed one is deleted and created again.
MATCH (me:Ego {id: $ego})
CALL (me) {
  UNWIND $gone AS row
  MATCH (me)-[support:SUPPORTS]-(alter:Alter {id: row.alter})
  WHERE (startNode(support) = me) = row.given
    AND coalesce(support.type, '') = coalesce(row.support.type, '')
    AND coalesce(support.domain, '') = coalesce(row.support.domain, '')
  DELETE support
}
CALL (me) {
  UNWIND $put AS row
  WITH me, row WHERE row.given
  MATCH (alter:Alter {id: row.alter}) WHERE EXISTS { (me)-[:KNOWS]->(alter) }
  CREATE (me)-[support:SUPPORTS]->(alter)
  SET support = row.support
}
CALL (me) {
  UNWIND $put AS row
  WITH me, row WHERE NOT row.given
  MATCH (alter:Alter {id: row.alter}) WHERE EXISTS { (me)-[:KNOWS]->(alter) }
  CREATE (alter)-[support:SUPPORTS]->(me)
  SET support = row.support
}
