// @title     Closeness by relationship
// @question  How close are the different kinds of relationship felt to be?
// @why       Closeness on the five rings of the map, after Kahn and Antonucci's convoy (1980). Not answered is not 0.
// @column    relation kind of relationship; null where none is noted
// @column    alters   alters of today
// @column    answered those whose closeness was answered
// @column    mean     mean closeness, 1 (furthest) to 5 (very close)
// @column    spread   standard deviation
// @column    close    share with closeness 4 or 5, of those answered

MATCH (:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter)
UNWIND CASE WHEN size(k.relations) > 0 THEN k.relations ELSE [null] END AS relation
RETURN relation, count(a) AS alters, count(k.closeness) AS answered, avg(k.closeness) AS mean,
  CASE WHEN count(k.closeness) > 1 THEN stDev(k.closeness) END AS spread,
  avg(CASE WHEN k.closeness >= 4 THEN 1.0 WHEN k.closeness IS NOT NULL THEN 0.0 END) AS close
ORDER BY mean DESC, alters DESC, relation
