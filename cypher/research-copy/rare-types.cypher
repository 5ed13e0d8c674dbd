// The types of relationships that occur on too few maps of the copy. Every map has KNOWS.
MATCH (me:Ego)
CALL (me) {
  MATCH (me)-[tie:SUPPORTS]-(:Alter) RETURN type(tie) AS name
  UNION
  MATCH (me)-[:PLANS|HAD]->()-[tie:ABOUT|WITH]->(:Alter) RETURN type(tie) AS name
}
WITH name, count(DISTINCT me) AS maps WHERE maps < $fewest
RETURN name
