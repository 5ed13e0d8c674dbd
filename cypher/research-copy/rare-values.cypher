// The values of categories that occur on too few maps of the copy. A category is a property that holds texts or booleans;
// ids carry no information, and numbers and months are not categories.
MATCH (me:Ego)
CALL (me) {
  MATCH (me)-[tie:KNOWS]->(:Alter) RETURN 'KNOWS' AS holder, properties(tie) AS properties
  UNION ALL
  MATCH (me)-[support:SUPPORTS]-(:Alter) RETURN 'SUPPORTS' AS holder, properties(support) AS properties
  UNION ALL
  MATCH (me)-[:KNOWS]->(alter:Alter) RETURN 'Alter' AS holder, properties(alter) AS properties
  UNION ALL
  MATCH (me)-[:REFLECTED|PLANS|HAD]->(done) RETURN head(labels(done)) AS holder, properties(done) AS properties
}
UNWIND keys(properties) AS property
WITH me, holder, property, properties[property] AS told WHERE property <> 'id'
UNWIND CASE WHEN told IS :: LIST<ANY> THEN told ELSE [told] END AS value
WITH me, holder, property, value WHERE value IS :: STRING OR value IS :: BOOLEAN
WITH holder, property, value, count(DISTINCT me) AS maps WHERE maps < $fewest
RETURN holder, property, collect(value) AS values
