// @title     Giving and taking by relationship
// @question  In which kinds of relationship does support go both ways?
// @why       Reciprocity after Tracy and Whittaker 1990: support both ways among all with any support.
// @column    relation kind of relationship; null where none is noted
// @column    alters   alters with any support today, either way
// @column    bothWays those with support both ways
// @column    onlyReceived those who only give to ego
// @column    onlyGiven those who only get from ego
// @column    reciprocity both ways of all

MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)
WITH a, k, EXISTS { (a)-[:SUPPORTS]->(me) } AS gives, EXISTS { (me)-[:SUPPORTS]->(a) } AS gets
WHERE gives OR gets
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
WITH relation, count(a) AS alters,
  sum(CASE WHEN gives AND gets THEN 1 ELSE 0 END) AS bothWays,
  sum(CASE WHEN gives AND NOT gets THEN 1 ELSE 0 END) AS onlyReceived,
  sum(CASE WHEN gets AND NOT gives THEN 1 ELSE 0 END) AS onlyGiven
RETURN relation, alters, bothWays, onlyReceived, onlyGiven, toFloat(bothWays) / alters AS reciprocity
ORDER BY alters DESC, relation
