// Reduces the month since when somebody is known to its year, where few maps of the copy have that month.
MATCH (me:Ego)-[tie:KNOWS]->(:Alter)
WHERE size(tie.since) > 4
WITH tie.since AS since, count(DISTINCT me) AS maps, collect(tie) AS ties WHERE maps < $fewest
UNWIND ties AS tie
SET tie.since = left(since, 4)
